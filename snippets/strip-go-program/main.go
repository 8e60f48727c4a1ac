// Command hello prints one line and ends.
package main

import "fmt"

func main() { fmt.Println("Hello from a container") }
