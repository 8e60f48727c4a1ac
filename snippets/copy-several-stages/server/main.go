// Command server serves the files of a folder on port 8080.
package main

import (
	"context"
	"log"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	files := http.FileServer(http.Dir(os.Args[1]))
	server := &http.Server{Addr: ":8080", Handler: files, ReadHeaderTimeout: 5 * time.Second}
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
