// Command worker does one job and ends.
package main

import "fmt"

func main() { fmt.Println("Job done") }
