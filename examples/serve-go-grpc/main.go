// Command greeter is a small gRPC service with a JSON gateway, and its client.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/health"
	healthpb "google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/reflection"

	"example.com/greeter/greeterpb"
)

const (
	grpcAddress = ":50051"
	httpAddress = ":8000"
	grace       = 8 * time.Second // docker stop kills after ten
)

func main() {
	commands := map[string]func(args []string) error{
		"serve": serve, "call": call, "services": services, "health": healthy,
	}
	name, args := "serve", []string(nil)
	if len(os.Args) > 1 {
		name, args = os.Args[1], os.Args[2:]
	}
	command, known := commands[name]
	if !known {
		log.Fatalf("unknown command %q: use serve, call, services or health", name)
	}
	if err := command(args); err != nil {
		log.Fatal(err)
	}
}

// serve answers gRPC and HTTP until SIGTERM, then finishes what is open.
func serve([]string) error {
	stop, release := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer release()

	listener, err := net.Listen("tcp", grpcAddress)
	if err != nil {
		return err
	}
	server, state := newServer()
	connection, err := dial("127.0.0.1" + grpcAddress)
	if err != nil {
		return err
	}
	gateway := &http.Server{Addr: httpAddress, Handler: gatewayTo(connection), ReadHeaderTimeout: 5 * time.Second}

	failed := make(chan error, 2)
	go func() { failed <- server.Serve(listener) }()
	go func() { failed <- gateway.ListenAndServe() }()
	log.Printf("gRPC on %s, HTTP on %s", grpcAddress, httpAddress)

	select {
	case err := <-failed:
		return err
	case <-stop.Done():
	}
	// Watchers of the health service learn it first. The gateway goes before
	// the server that it calls.
	state.Shutdown()
	limit, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	problem := gateway.Shutdown(limit)
	// GracefulStop waits for open calls as long as they take: not forever.
	context.AfterFunc(limit, server.Stop)
	server.GracefulStop()
	return errors.Join(problem, limit.Err())
}

func newServer() (*grpc.Server, *health.Server) {
	server, state := grpc.NewServer(), health.NewServer()
	greeterpb.RegisterGreeterServer(server, greeter{})
	healthpb.RegisterHealthServer(server, state)
	reflection.Register(server)
	return server, state
}

func dial(target string) (*grpc.ClientConn, error) {
	return grpc.NewClient("passthrough:///"+target, grpc.WithTransportCredentials(insecure.NewCredentials()))
}

// call is the client: greeter call [-target host:port] [-think 1s] NAME
func call(args []string) error {
	flags := flag.NewFlagSet("call", flag.ExitOnError)
	target := flags.String("target", "127.0.0.1"+grpcAddress, "address of the service")
	think := flags.Duration("think", 0, "how long the service is to think")
	if err := flags.Parse(args); err != nil {
		return err
	}
	connection, err := dial(*target)
	if err != nil {
		return err
	}
	defer connection.Close()
	answer, err := ask(context.Background(), connection, flags.Arg(0), *think)
	if err != nil {
		return err
	}
	fmt.Println(answer)
	return nil
}

// healthy asks the health service; Docker counts the exit code.
func healthy([]string) error {
	connection, err := dial("127.0.0.1" + grpcAddress)
	if err != nil {
		return err
	}
	defer connection.Close()
	limit, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	answer, err := healthpb.NewHealthClient(connection).Check(limit, &healthpb.HealthCheckRequest{})
	if err != nil {
		return err
	}
	if answer.Status != healthpb.HealthCheckResponse_SERVING {
		return errors.New(answer.Status.String())
	}
	return nil
}
