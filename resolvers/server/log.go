package server

import (
	"context"
	"crypto/rand"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"akteursnetz/graph"
)

// requestRecord is what the log and the metrics know of a request. Nothing a caller wrote is in it: no path beyond the
// known routes, no query string, document, variable, operation name or address.
type requestRecord struct {
	id        string
	access    graph.Access
	operation string // query or mutation; empty where no document was read
	codes     []graph.Code
}

// RequestID gives the id under which the log knows the request.
func RequestID(ctx context.Context) string { return record(ctx).id }

func record(ctx context.Context) *requestRecord {
	if found, ok := ctx.Value(recordKey).(*requestRecord); ok {
		return found
	}
	return &requestRecord{}
}

// observe gives each request its id, logs and measures it, and turns a panic outside of resolvers into an internal error.
func (a *api) observe(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		note := &requestRecord{id: rand.Text()[:16], access: graph.Anonymous}
		r = r.WithContext(context.WithValue(r.Context(), recordKey, note))
		w.Header().Set("X-Request-Id", note.id)
		watched := &watchedWriter{ResponseWriter: w}

		a.metrics.inFlight.Inc()
		defer a.metrics.inFlight.Dec()
		a.withoutPanic(next, watched, r)
		elapsed := time.Since(start)
		a.metrics.note(routeOf(r), watched.statusOr200(), elapsed, note.codes)
		a.config.Logger.LogAttrs(r.Context(), slog.LevelInfo, "request", slog.String("request_id", note.id),
			slog.String("method", methodOf(r)), slog.String("route", routeOf(r)), slog.Int("status", watched.statusOr200()),
			slog.Int64("bytes", watched.bytes), slog.Duration("took", elapsed), slog.String("access", string(note.access)),
			slog.String("operation", note.operation), slog.Any("codes", note.codes))
	})
}

func (a *api) withoutPanic(next http.Handler, w *watchedWriter, r *http.Request) {
	defer func() {
		reason := recover()
		if reason == http.ErrAbortHandler { //nolint:errorlint // what was panicked with, not an error that travelled
			panic(reason)
		}
		if reason != nil && w.status == 0 {
			a.refuse(w, r, http.StatusInternalServerError, panicked(r.Context(), reason))
		}
	}()
	next.ServeHTTP(w, r)
}

// routeOf names the known routes; every other path is the caller's own text.
func routeOf(r *http.Request) string {
	route := r.Pattern[strings.IndexByte(r.Pattern, ' ')+1:] // patterns are "/path" or "METHOD /path"
	if route == "" || route == "/" {
		return "other"
	}
	return route
}

func methodOf(r *http.Request) string {
	switch r.Method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodOptions:
		return r.Method
	}
	return "other"
}

// watchedWriter remembers what was sent.
type watchedWriter struct {
	http.ResponseWriter
	status int
	bytes  int64
}

func (w *watchedWriter) WriteHeader(status int) {
	if w.status == 0 {
		w.status = status
	}
	w.ResponseWriter.WriteHeader(status)
}

func (w *watchedWriter) Write(b []byte) (int, error) {
	w.status = w.statusOr200()
	n, err := w.ResponseWriter.Write(b)
	w.bytes += int64(n)
	return n, err
}

func (w *watchedWriter) statusOr200() int {
	if w.status == 0 {
		return http.StatusOK
	}
	return w.status
}

// Unwrap lets http.ResponseController reach the connection.
func (w *watchedWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// noteCode remembers an error's code for log and metrics.
func noteCode(ctx context.Context, code graph.Code) {
	note := record(ctx)
	note.codes = append(note.codes, code)
}
