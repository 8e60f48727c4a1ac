// Command hello answers HTTP on port 8080.
package main

import (
	"net/http"

	"github.com/go-chi/chi/v5"
)

func main() {
	router := chi.NewRouter()
	router.Get("/", func(w http.ResponseWriter, _ *http.Request) { w.Write([]byte("Hello\n")) })
	panic(http.ListenAndServe(":8080", router))
}
