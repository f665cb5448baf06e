package main

import (
	"context"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"akteursnetz/graph"
	"akteursnetz/resolvers/server"
)

// trimDaily makes the change log forget old values, now and every day, until ctx ends.
func trimDaily(ctx context.Context, store graph.Store, keep period, logger *slog.Logger) {
	day := time.NewTicker(24 * time.Hour)
	defer day.Stop()
	for {
		err := store.Trim(ctx, graph.Timestamp(keep.before(time.Now())))
		if err != nil && ctx.Err() == nil {
			logger.Warn("the change log was not trimmed; next try in a day", "error", sentence(err))
		}
		select {
		case <-ctx.Done():
			return
		case <-day.C:
		}
	}
}

// serveMetrics answers /metrics until ctx ends.
func serveMetrics(ctx context.Context, listener net.Listener, metrics prometheus.Gatherer, logger *slog.Logger) {
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", server.MetricsHandler(metrics))
	admin := &http.Server{Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	defer context.AfterFunc(ctx, func() { _ = admin.Close() })()
	if err := admin.Serve(listener); ctx.Err() == nil {
		logger.Error("metrics are gone until the next start", "error", err)
	}
}
