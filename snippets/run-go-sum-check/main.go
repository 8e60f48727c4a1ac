// Command app prints a greeting of a package from elsewhere.
package main

import (
	"fmt"

	"example.com/hello"
)

func main() { fmt.Println(hello.Greet()) }
