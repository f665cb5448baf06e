package server

import (
	"context"
	"errors"
	"log"
	"log/slog"
	"net"
	"net/http"
	"regexp"
	"strings"
	"sync"
	"time"

	"akteursnetz/graph"
)

// drainTimeout is how long requests in hand may still take; it exceeds the timeout of a request.
const drainTimeout = 30 * time.Second

// Switch tells the parts of a program that it is about to end.
type Switch struct {
	once sync.Once
	off  chan struct{}
}

// NewSwitch makes one that is on.
func NewSwitch() *Switch { return &Switch{off: make(chan struct{})} }

// Off turns it off for good.
func (s *Switch) Off() { s.once.Do(func() { close(s.off) }) }

// Done is closed once it is off.
func (s *Switch) Done() <-chan struct{} { return s.off }

// Ready is a readiness check that fails once the switch is off and until then asks next, which may be nil.
func (s *Switch) Ready(next func(context.Context) error) func(context.Context) error {
	return func(ctx context.Context) error {
		select {
		case <-s.off:
			return graph.Errorf(graph.Unavailable, "", "The server is shutting down.")
		default:
		}
		if next == nil {
			return nil
		}
		return next(ctx)
	}
}

// Run serves until ctx ends, then drains: it turns ready off, goes on serving for notice, so that load balancers see it,
// closes the listener and waits for the requests in hand. It returns nil when all of them were answered.
func Run(ctx context.Context, listener net.Listener, handler http.Handler, ready *Switch, notice time.Duration,
	logger *slog.Logger) error {
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      60 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    64 << 10,
		ErrorLog:          log.New(withoutAddresses{logger}, "", 0),
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	ready.Off()
	select {
	case err := <-failed:
		return err
	case <-time.After(notice):
	}
	return drain(server)
}

func drain(server *http.Server) error {
	ctx, cancel := context.WithTimeout(context.Background(), drainTimeout)
	defer cancel()
	err := server.Shutdown(ctx)
	if errors.Is(err, context.DeadlineExceeded) {
		return errors.Join(errors.New("some requests were cut off"), server.Close())
	}
	return err
}

// withoutAddresses passes on what net/http has to say, without the clients' addresses it puts into its sentences.
type withoutAddresses struct{ logger *slog.Logger }

var hostPort = regexp.MustCompile(`\S+:\d+\b`)

func (w withoutAddresses) Write(line []byte) (int, error) {
	first, _, _ := strings.Cut(string(line), "\n") // the rest is a stack
	w.logger.Warn("http server", "message", hostPort.ReplaceAllString(first, "(address)"))
	return len(line), nil
}
