package main

import (
	"context"
	"errors"
	"net/http/httptest"
	"strings"
	"testing"
)

// inMemory stands in for the database.
type inMemory struct {
	kept []note
	err  error
}

func (m *inMemory) add(_ context.Context, text string) (note, error) {
	added := note{ID: int64(len(m.kept) + 1), Text: text}
	m.kept = append(m.kept, added)
	return added, m.err
}

func (m *inMemory) list(context.Context) ([]note, error) { return m.kept, m.err }

func (m *inMemory) ready(context.Context) error { return m.err }

func TestRoutes(t *testing.T) {
	away := errors.New("away")
	for name, c := range map[string]struct {
		method, path, body string
		err                error
		status             int
		answer             string
	}{
		"adds a note":           {"POST", "/notes", `{"text": "buy milk"}`, nil, 201, `{"id":1,"text":"buy milk"}`},
		"refuses an empty note": {"POST", "/notes", `{"text": " "}`, nil, 400, `error`},
		"refuses no JSON":       {"POST", "/notes", `text`, nil, 400, `error`},
		"is ready":              {"GET", "/readyz", "", nil, 200, `ready`},
		"is not ready":          {"GET", "/readyz", "", away, 503, `database unavailable`},
		"is alive even so":      {"GET", "/healthz", "", away, 200, `ok`},
		"does not know":         {"GET", "/missing", "", nil, 404, `not found`},
	} {
		t.Run(name, func(t *testing.T) {
			answer := httptest.NewRecorder()
			request := httptest.NewRequest(c.method, c.path, strings.NewReader(c.body))
			routes(&inMemory{err: c.err}).ServeHTTP(answer, request)
			if answer.Code != c.status || !strings.Contains(answer.Body.String(), c.answer) {
				t.Errorf("%d %s, want %d with %s", answer.Code, answer.Body, c.status, c.answer)
			}
		})
	}
}
