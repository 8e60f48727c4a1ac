// Command server answers on port 8080; -graceful lets it finish on SIGTERM.
package main

import (
	"context"
	"flag"
	"fmt"
	"net/http"
	"os/signal"
	"syscall"
)

func main() {
	graceful := flag.Bool("graceful", false, "finish what was begun")
	flag.Parse()
	server := &http.Server{Addr: ":8080", Handler: http.HandlerFunc(
		func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "Hello") })}
	finished := make(chan error)
	if *graceful {
		stop, _ := signal.NotifyContext(context.Background(), syscall.SIGTERM)
		context.AfterFunc(stop, func() { finished <- server.Shutdown(context.Background()) })
	}
	if err := server.ListenAndServe(); err != http.ErrServerClosed {
		panic(err)
	}
	<-finished
}
