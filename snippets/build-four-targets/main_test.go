package main

import "testing"

func TestGreeting(t *testing.T) {
	if got := greeting("you"); got != "Hello, you\n" {
		t.Fatalf("got %q", got)
	}
}
