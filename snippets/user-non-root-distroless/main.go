// Command hello answers HTTP on port 8080 until SIGTERM.
package main

import (
	"context"
	"fmt"
	"net/http"
	"os/signal"
	"syscall"
)

func hello(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "Hello") }

func main() {
	stop, _ := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	server := &http.Server{Addr: ":8080", Handler: http.HandlerFunc(hello)}
	finished := make(chan error)
	context.AfterFunc(stop, func() { finished <- server.Shutdown(context.Background()) })
	if err := server.ListenAndServe(); err != http.ErrServerClosed {
		panic(err)
	}
	<-finished
}
