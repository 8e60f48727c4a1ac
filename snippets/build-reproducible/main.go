// Command hello prints one line and ends.
package main

import "os"

func main() { os.Stdout.WriteString("Hello from a container\n") }
