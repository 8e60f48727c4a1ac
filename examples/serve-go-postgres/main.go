// Command notes is a small API that keeps notes in PostgreSQL.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

const address = ":8000"

func main() {
	command := "serve"
	if len(os.Args) > 1 {
		command = os.Args[1]
	}
	var err error
	switch command {
	case "serve":
		err = serve()
	case "migrate":
		err = migrateOnce()
	case "health":
		err = health("/healthz")
	case "ready":
		err = health("/readyz")
	default:
		err = fmt.Errorf("unknown command %q: use serve, migrate, health or ready", command)
	}
	if err != nil {
		log.Fatal(err)
	}
}

// serve answers requests until SIGTERM, then finishes those that are open.
func serve() error {
	stop, release := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer release()
	notes, err := openStore()
	if err != nil {
		return err
	}
	defer notes.close()
	// The database may start later than this service, or be away for a while.
	go notes.migrateUntilDone(stop)

	server := &http.Server{Addr: address, Handler: routes(notes), ReadHeaderTimeout: 5 * time.Second}
	done := make(chan error, 1)
	context.AfterFunc(stop, func() {
		// docker stop kills after ten seconds: be done before that.
		limit, cancel := context.WithTimeout(context.Background(), 8*time.Second)
		defer cancel()
		done <- server.Shutdown(limit)
	})
	log.Printf("listening on %s", address)
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-done
}

func migrateOnce() error {
	notes, err := openStore()
	if err != nil {
		return err
	}
	defer notes.close()
	return notes.migrate(context.Background())
}

// health asks the running service, so the image needs no curl.
func health(path string) error {
	client := http.Client{Timeout: 2 * time.Second}
	answer, err := client.Get("http://127.0.0.1" + address + path)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("%s answered %s", path, answer.Status)
	}
	return nil
}
