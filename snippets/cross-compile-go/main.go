// Command hello says what it was compiled for.
package main

import (
	"os"
	"runtime"
)

func main() { os.Stdout.WriteString("Hello from " + runtime.GOARCH + "\n") }
