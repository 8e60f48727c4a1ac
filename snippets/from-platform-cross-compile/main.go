// Command hello says for which processor it was built.
package main

import (
	"os"
	"runtime"
)

func main() { os.Stdout.WriteString(runtime.GOOS + "/" + runtime.GOARCH + "\n") }
