package server

import (
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promauto"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"akteursnetz/graph"
)

// metrics counts requests, never data.
type metrics struct {
	inFlight prometheus.Gauge
	seconds  *prometheus.HistogramVec
	errors   *prometheus.CounterVec
}

// newMetrics registers the metrics; with a nil registerer they are counted for nobody.
func newMetrics(registerer prometheus.Registerer) *metrics {
	factory := promauto.With(registerer)
	return &metrics{
		inFlight: factory.NewGauge(prometheus.GaugeOpts{
			Name: "akteursnetz_http_requests_in_flight",
			Help: "Requests being answered.",
		}),
		seconds: factory.NewHistogramVec(prometheus.HistogramOpts{
			Name:    "akteursnetz_http_request_seconds",
			Help:    "Time to answer a request.",
			Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10},
		}, []string{"route", "status"}),
		errors: factory.NewCounterVec(prometheus.CounterOpts{
			Name: "akteursnetz_graphql_errors_total",
			Help: "Errors in answers, by code.",
		}, []string{"code"}),
	}
}

func (m *metrics) note(route string, status int, took time.Duration, codes []graph.Code) {
	m.seconds.WithLabelValues(route, strconv.Itoa(status)).Observe(took.Seconds())
	for _, code := range codes {
		m.errors.WithLabelValues(string(code)).Inc()
	}
}

// MetricsHandler serves what was gathered in Prometheus' format. It belongs on the admin address, not on the public one.
func MetricsHandler(gatherer prometheus.Gatherer) http.Handler {
	return promhttp.HandlerFor(gatherer, promhttp.HandlerOpts{})
}
