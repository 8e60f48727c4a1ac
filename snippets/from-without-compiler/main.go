// Command hello greets.
package main

func main() { print("Hello\n") }
