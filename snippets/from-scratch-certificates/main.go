// Command look says whether HTTPS and time zones would work here.
package main

import (
	"crypto/x509"
	"fmt"
	"os"
	"time"
)

func main() {
	roots, err := x509.SystemCertPool()
	trusted := err == nil && !roots.Equal(x509.NewCertPool())
	fmt.Println("has CA certificates:", trusted)
	_, err = time.LoadLocation("Asia/Shanghai")
	fmt.Println("has time zones:", err == nil)
	if !trusted || err != nil {
		os.Exit(1)
	}
}
