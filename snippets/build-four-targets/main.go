// Command greet greets the user that it runs as.
package main

import (
	"fmt"
	"log"
	"os/user"
)

func greeting(name string) string { return "Hello, " + name }

func main() {
	current, err := user.Current()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(greeting(current.Username))
}
