package main

import (
	"context"
	"encoding/json"
	"log"
	"net/http"
	"strings"
	"time"
)

const maxBody = 4096

// keeper is what the routes need from the database.
type keeper interface {
	add(ctx context.Context, text string) (note, error)
	list(ctx context.Context) ([]note, error)
	ready(ctx context.Context) error
}

func routes(notes keeper) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) {
		reply(w, http.StatusOK, map[string]string{"service": "notes"})
	})
	// Alive: does not ask the database, since a restart would not bring it back.
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) {
		reply(w, http.StatusOK, map[string]string{"status": "ok"})
	})
	// Ready: send requests here only while the database answers.
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, r *http.Request) {
		if err := notes.ready(r.Context()); err != nil {
			failed(w, err)
			return
		}
		reply(w, http.StatusOK, map[string]string{"status": "ready"})
	})
	mux.HandleFunc("GET /slow", func(w http.ResponseWriter, _ *http.Request) {
		time.Sleep(1500 * time.Millisecond) // as long as a real report would take
		reply(w, http.StatusOK, map[string]string{"status": "finished"})
	})
	mux.HandleFunc("GET /notes", func(w http.ResponseWriter, r *http.Request) {
		all, err := notes.list(r.Context())
		if err != nil {
			failed(w, err)
			return
		}
		reply(w, http.StatusOK, all)
	})
	mux.HandleFunc("POST /notes", func(w http.ResponseWriter, r *http.Request) {
		var wanted note
		body := http.MaxBytesReader(w, r.Body, maxBody)
		if err := json.NewDecoder(body).Decode(&wanted); err != nil || strings.TrimSpace(wanted.Text) == "" {
			reply(w, http.StatusBadRequest, map[string]string{"error": `send {"text": "…"}`})
			return
		}
		added, err := notes.add(r.Context(), wanted.Text)
		if err != nil {
			failed(w, err)
			return
		}
		reply(w, http.StatusCreated, added)
	})
	return mux
}

// failed tells the log what happened, and the client only that it should come back.
func failed(w http.ResponseWriter, err error) {
	log.Print(err)
	reply(w, http.StatusServiceUnavailable, map[string]string{"error": "database unavailable"})
}

func reply(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	if err := json.NewEncoder(w).Encode(body); err != nil {
		log.Print(err)
	}
}
