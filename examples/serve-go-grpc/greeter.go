package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	reflectionpb "google.golang.org/grpc/reflection/grpc_reflection_v1"
	"google.golang.org/grpc/status"

	"example.com/greeter/greeterpb"
)

type greeter struct {
	greeterpb.UnimplementedGreeterServer
}

func (greeter) SayHello(ctx context.Context, in *greeterpb.SayHelloRequest) (*greeterpb.SayHelloResponse, error) {
	if strings.TrimSpace(in.GetName()) == "" {
		return nil, status.Error(codes.InvalidArgument, "who is there? give a name")
	}
	select {
	case <-time.After(time.Duration(in.GetThinkMs()) * time.Millisecond):
		return &greeterpb.SayHelloResponse{Message: "Hello, " + in.GetName()}, nil
	case <-ctx.Done(): // the client has gone
		return nil, status.FromContextError(ctx.Err()).Err()
	}
}

func ask(ctx context.Context, connection grpc.ClientConnInterface, name string, think time.Duration) (string, error) {
	answer, err := greeterpb.NewGreeterClient(connection).SayHello(ctx,
		&greeterpb.SayHelloRequest{Name: name, ThinkMs: uint32(think.Milliseconds())})
	return answer.GetMessage(), err
}

// gatewayTo is for those who speak HTTP and JSON: each request is a gRPC call.
func gatewayTo(connection grpc.ClientConnInterface) http.Handler {
	answer := func(w http.ResponseWriter, r *http.Request, name string, think time.Duration) {
		message, err := ask(r.Context(), connection, name, think)
		w.Header().Set("Content-Type", "application/json")
		switch status.Code(err) {
		case codes.OK:
			_ = json.NewEncoder(w).Encode(map[string]string{"message": message})
		case codes.InvalidArgument:
			w.WriteHeader(http.StatusBadRequest)
			_ = json.NewEncoder(w).Encode(map[string]string{"error": status.Convert(err).Message()})
		default:
			w.WriteHeader(http.StatusBadGateway)
			_ = json.NewEncoder(w).Encode(map[string]string{"error": status.Code(err).String()})
		}
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, r *http.Request) { answer(w, r, "world", 0) })
	mux.HandleFunc("GET /hello", func(w http.ResponseWriter, r *http.Request) { answer(w, r, r.FormValue("name"), 0) })
	mux.HandleFunc("GET /slow", func(w http.ResponseWriter, r *http.Request) { answer(w, r, "patience", 1500*time.Millisecond) })
	return mux
}

// services asks the reflection service what there is, as grpcurl does.
func services([]string) error {
	connection, err := dial("127.0.0.1" + grpcAddress)
	if err != nil {
		return err
	}
	defer connection.Close()
	stream, err := reflectionpb.NewServerReflectionClient(connection).ServerReflectionInfo(context.Background())
	if err != nil {
		return err
	}
	question := &reflectionpb.ServerReflectionRequest{MessageRequest: &reflectionpb.ServerReflectionRequest_ListServices{}}
	if err := stream.Send(question); err != nil {
		return err
	}
	answer, err := stream.Recv()
	if err != nil {
		return err
	}
	for _, service := range answer.GetListServicesResponse().GetService() {
		fmt.Println(service.GetName())
	}
	return stream.CloseSend()
}
