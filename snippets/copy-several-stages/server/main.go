// Command server hands out the pages of a folder on port 8080.
package main

import (
	"net/http"
	"os"
)

func main() {
	panic(http.ListenAndServe(":8080", http.FileServer(http.Dir(os.Args[1]))))
}
