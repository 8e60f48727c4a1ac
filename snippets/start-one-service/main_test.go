package main

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

func TestANoteIsKept(t *testing.T) {
	server := httptest.NewServer(routes())
	defer server.Close()
	made, err := http.PostForm(server.URL+"/notes", url.Values{"text": {"buy milk"}})
	if err != nil || made.StatusCode != http.StatusCreated {
		t.Fatal(made, err)
	}
	listed, err := http.Get(server.URL + "/notes")
	if err != nil {
		t.Fatal(err)
	}
	defer listed.Body.Close()
	body := make([]byte, 200)
	n, _ := listed.Body.Read(body)
	if !strings.Contains(string(body[:n]), "buy milk") {
		t.Fatalf("the note is not in %s", body[:n])
	}
}
