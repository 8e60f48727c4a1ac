// Command greet prints a greeting.
package main

import "os"

func greeting(name string) string { return "Hello, " + name + "\n" }

func main() { os.Stdout.WriteString(greeting("container")) }
