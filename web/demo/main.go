// Command demo is a town's website, on an origin of its own, that embeds the map of a running Akteursnetz.
package main

import (
	_ "embed"
	"flag"
	"fmt"
	"net/http"
	"os"
	"strings"
	"time"
)

//go:embed index.html
var page string

func main() {
	service := flag.String("service", "http://127.0.0.1:8080", "where Akteursnetz runs")
	addr := flag.String("addr", "127.0.0.1:8090", "where the website is served")
	flag.Parse()
	html := strings.ReplaceAll(page, "SERVICE", strings.TrimSuffix(*service, "/"))
	show := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte(html)) // a visitor who left needs no page
	})
	server := &http.Server{Addr: *addr, Handler: show, ReadHeaderTimeout: 5 * time.Second}
	fmt.Printf("A town's website that embeds %s: http://%s/\n", *service, *addr)
	if err := server.ListenAndServe(); err != nil {
		fmt.Fprintln(os.Stderr, "demo:", err)
		os.Exit(1)
	}
}
