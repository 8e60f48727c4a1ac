// Command server answers on port 8080, and on /slow after two seconds.
// With -graceful it finishes its requests on SIGTERM.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"net/http"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	graceful := flag.Bool("graceful", false, "finish requests on SIGTERM")
	flag.Parse()
	http.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "Hello") })
	http.HandleFunc("/slow", func(w http.ResponseWriter, _ *http.Request) {
		time.Sleep(2 * time.Second)
		fmt.Fprintln(w, "Hello at last")
	})
	server := &http.Server{Addr: ":8080", ReadHeaderTimeout: 5 * time.Second}
	finished := make(chan error)
	if *graceful {
		stop, _ := signal.NotifyContext(context.Background(), syscall.SIGTERM)
		context.AfterFunc(stop, func() { finished <- shutdown(server) })
	}
	if err := server.ListenAndServe(); err != http.ErrServerClosed {
		log.Fatal(err)
	}
	if err := <-finished; err != nil {
		log.Fatal(err)
	}
}

// shutdown gives open requests eight seconds, less than docker stop's ten.
func shutdown(server *http.Server) error {
	limit, cancel := context.WithTimeout(context.Background(), 8*time.Second)
	defer cancel()
	return server.Shutdown(limit)
}
