// Command server says on port 8080 what it was compiled for.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"net/http"
	"os/signal"
	"runtime"
	"syscall"
	"time"

	"github.com/go-chi/chi/v5"
)

func main() {
	version := flag.Bool("version", false, "print the architecture and exit")
	flag.Parse()
	if *version {
		fmt.Println(runtime.GOARCH)
		return
	}
	router := chi.NewRouter()
	router.Get("/", func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprintln(w, "Hello from "+runtime.GOARCH)
	})
	server := &http.Server{Addr: ":8080", Handler: router, ReadHeaderTimeout: 5 * time.Second}
	stop, _ := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	finished := make(chan error)
	context.AfterFunc(stop, func() { finished <- server.Shutdown(context.Background()) })
	if err := server.ListenAndServe(); err != http.ErrServerClosed {
		log.Fatal(err)
	}
	if err := <-finished; err != nil {
		log.Fatal(err)
	}
}
