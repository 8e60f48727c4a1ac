// Command server answers HTTP on port 8080.
package main

import (
	"fmt"
	"net/http"
)

func hello(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "Hello") }

func main() { panic(http.ListenAndServe(":8080", http.HandlerFunc(hello))) }
