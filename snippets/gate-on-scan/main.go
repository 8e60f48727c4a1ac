// Reads a language tag and prints what it understood.
package main

import (
	"fmt"
	"os"

	"golang.org/x/text/language"
)

func main() {
	tag, err := language.Parse(os.Args[1])
	if err != nil {
		fmt.Println("not a language tag:", err)
		os.Exit(1)
	}
	fmt.Println(tag)
}
