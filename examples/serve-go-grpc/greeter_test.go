package main

import (
	"context"
	"net"
	"net/http/httptest"
	"strings"
	"testing"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// started is a connection to a real server on a free port of this machine.
func started(t *testing.T) *grpc.ClientConn {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server, _ := newServer()
	go func() { _ = server.Serve(listener) }()
	t.Cleanup(server.Stop)
	connection, err := dial(listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = connection.Close() })
	return connection
}

func TestSayHello(t *testing.T) {
	connection := started(t)
	if answer, err := ask(context.Background(), connection, "Ann", 0); err != nil || answer != "Hello, Ann" {
		t.Errorf("%q, %v", answer, err)
	}
	if _, err := ask(context.Background(), connection, " ", 0); status.Code(err) != codes.InvalidArgument {
		t.Errorf("a blank name: %v", err)
	}
}

func TestGateway(t *testing.T) {
	gateway := gatewayTo(started(t))
	for path, want := range map[string]struct {
		status int
		body   string
	}{
		"/":               {200, "Hello, world"},
		"/hello?name=Ann": {200, "Hello, Ann"},
		"/hello":          {400, "give a name"},
		"/missing":        {404, "not found"},
	} {
		answer := httptest.NewRecorder()
		gateway.ServeHTTP(answer, httptest.NewRequest("GET", path, nil))
		if answer.Code != want.status || !strings.Contains(answer.Body.String(), want.body) {
			t.Errorf("%s: %d %s", path, answer.Code, answer.Body)
		}
	}
}
