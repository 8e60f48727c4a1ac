// Command notes is a small web service: it keeps notes in memory.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"github.com/google/uuid"
)

const address = ":8080"

func main() {
	if len(os.Args) > 1 && os.Args[1] == "health" {
		os.Exit(health("http://localhost" + address + "/healthz"))
	}
	server := &http.Server{Addr: address, Handler: routes(), ReadHeaderTimeout: 5 * time.Second}
	stop, release := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer release()
	done := make(chan error, 1)
	context.AfterFunc(stop, func() {
		// docker stop kills after 10 s: be ready before that.
		limit, cancel := context.WithTimeout(context.Background(), 8*time.Second)
		defer cancel()
		done <- server.Shutdown(limit)
	})
	log.Printf("listening on %s", address)
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		log.Fatal(err)
	}
	if err := <-done; err != nil {
		log.Fatal(err)
	}
}

// health asks the running service; Docker counts the exit code.
func health(url string) int {
	client := http.Client{Timeout: 2 * time.Second}
	answer, err := client.Get(url)
	if err != nil || answer.StatusCode != http.StatusOK {
		fmt.Println("unhealthy:", err)
		return 1
	}
	return 0
}

func routes() http.Handler {
	notes := &store{kept: map[string]string{}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "notes") })
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "ok") })
	mux.HandleFunc("POST /notes", notes.add)
	mux.HandleFunc("GET /notes", notes.list)
	mux.HandleFunc("GET /report", func(w http.ResponseWriter, _ *http.Request) {
		time.Sleep(1500 * time.Millisecond) // as long as a real report would take
		fmt.Fprintln(w, "report ready")
	})
	return mux
}

type store struct {
	sync.Mutex
	kept map[string]string
}

func (s *store) add(w http.ResponseWriter, r *http.Request) {
	text := r.FormValue("text")
	if text == "" {
		http.Error(w, "a note needs a text", http.StatusBadRequest)
		return
	}
	id := uuid.NewString()
	s.Lock()
	s.kept[id] = text
	s.Unlock()
	w.WriteHeader(http.StatusCreated)
	fmt.Fprintln(w, id)
}

func (s *store) list(w http.ResponseWriter, _ *http.Request) {
	s.Lock()
	defer s.Unlock()
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(s.kept)
}
