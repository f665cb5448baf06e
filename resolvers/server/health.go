package server

import (
	"context"
	"io"
	"net/http"
	"time"
)

const readyTimeout = 2 * time.Second // a probe must fail before its caller gives up

// live answers as long as the process does.
func live(w http.ResponseWriter, _ *http.Request) { health(w, http.StatusOK, "ok\n") }

// ready asks the program whether it can serve. The reason goes to the log only.
func (a *api) ready(w http.ResponseWriter, r *http.Request) {
	if a.config.Ready != nil {
		ctx, cancel := context.WithTimeout(r.Context(), readyTimeout)
		defer cancel()
		if err := a.config.Ready(ctx); err != nil {
			a.config.Logger.WarnContext(ctx, "not ready", "request_id", RequestID(ctx), "error", detail(err))
			health(w, http.StatusServiceUnavailable, "not ready\n")
			return
		}
	}
	health(w, http.StatusOK, "ready\n")
}

func health(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = io.WriteString(w, text)
}
