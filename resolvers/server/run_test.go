package server_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"

	"akteursnetz/resolvers/server"
)

func TestHealth(t *testing.T) {
	var away error
	f := open(t, func(c *server.Config) { c.Ready = func(context.Context) error { return away } })
	if got := f.do("GET", "/livez", ""); got.Code != 200 {
		t.Errorf("livez %d", got.Code)
	}
	if got := f.do("GET", "/readyz", ""); got.Code != 200 || got.Header().Get("Cache-Control") != "no-store" {
		t.Errorf("readyz %d", got.Code)
	}
	away = errors.New("secret host")
	got := f.do("GET", "/readyz", "")
	if got.Code != 503 || strings.Contains(got.Body.String(), "secret") || !strings.Contains(f.log.String(), "secret host") {
		t.Errorf("readyz %d %s", got.Code, got.Body)
	}
	if got := f.do("GET", "/livez", ""); got.Code != 200 {
		t.Errorf("livez depends on the database: %d", got.Code)
	}
}

// A request in hand when the program is told to end is answered; meanwhile the server calls itself not ready.
func TestDrain(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ready := server.NewSwitch()
	check := ready.Ready(nil)
	begun := make(chan struct{})
	handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		close(begun)
		<-ready.Done()
		if check(r.Context()) == nil {
			t.Error("still ready while draining")
		}
		_, _ = io.WriteString(w, "answered")
	})
	if check(t.Context()) != nil {
		t.Error("not ready at first")
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- server.Run(ctx, listener, handler, ready, 0, slog.New(slog.DiscardHandler)) }()
	answer := make(chan string, 1)
	go func() { answer <- fetch(t, "http://"+listener.Addr().String()) }()
	<-begun
	stop()
	if got := <-answer; got != "answered" {
		t.Errorf("the request in hand got %q", got)
	}
	if err := <-ended; err != nil {
		t.Errorf("Run: %v", err)
	}
	if _, err := net.Dial("tcp", listener.Addr().String()); err == nil {
		t.Error("the listener is still open")
	}
}

func fetch(t *testing.T, url string) string {
	got, err := http.Get(url)
	if err != nil {
		t.Error(err)
		return ""
	}
	defer func() { _ = got.Body.Close() }()
	text, err := io.ReadAll(got.Body)
	if err != nil {
		t.Error(err)
	}
	return string(text)
}

func TestRunReportsBrokenListener(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	_ = listener.Close()
	var log bytes.Buffer
	logger := slog.New(slog.NewTextHandler(&log, nil))
	if err := server.Run(t.Context(), listener, http.NotFoundHandler(), server.NewSwitch(), 0, logger); err == nil {
		t.Error("no error")
	}
}
