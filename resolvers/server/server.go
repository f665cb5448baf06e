package server

import (
	"context"
	"log/slog"
	"net/http"
	"net/netip"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/klauspost/compress/gzhttp"
	"github.com/prometheus/client_golang/prometheus"

	"akteursnetz/graph"
	"akteursnetz/resolvers/server/explorer"
)

// Example is a query shown in a tab of the explorer.
type Example = explorer.Example

// Config is what the server needs from the program around it. Only Schema and Limits are required.
type Config struct {
	Schema graphql.ExecutableSchema
	Limits Limits

	// Authenticate finds the caller a bearer token stands for. A NOT_FOUND, FORBIDDEN or INVALID error becomes HTTP 401,
	// UNAVAILABLE becomes 503. Without it every token is refused.
	Authenticate func(ctx context.Context, token string) (graph.Viewer, error)

	// Around prepares the context of an execution or of a file, for loaders that live as long as one request.
	Around func(ctx context.Context, viewer graph.Viewer) context.Context

	Routes []Route // files beside the API

	// Pages are what people see in a browser, by pattern of http.ServeMux without a method.
	Pages map[string]func(http.ResponseWriter, *http.Request, graph.Viewer)

	// Ready tells why the program cannot serve; nil when it can.
	Ready func(ctx context.Context) error

	Origins        []string              // origins whose pages may send tokens; every other origin may read anonymously
	TrustedProxies []netip.Prefix        // whose X-Forwarded-For is believed
	Logger         *slog.Logger          // nil: no log
	Metrics        prometheus.Registerer // nil: no metrics
	Explorer       bool                  // serve /graphiql
	Examples       []Example             // the explorer's tabs
}

// api holds what all requests share.
type api struct {
	config    Config
	executor  *executor.Executor
	documents *documents
	persisted *persisted
	addresses *addresses // of the API
	readers   *addresses // of files
	metrics   *metrics
}

// New makes the handler of /graphql, /livez, /readyz and, if configured, of files and /graphiql.
func New(config Config) http.Handler {
	a := newAPI(config)
	return a.observe(secure(a.routes()))
}

func newAPI(config Config) *api {
	if config.Logger == nil {
		config.Logger = slog.New(slog.DiscardHandler)
	}
	return &api{
		config:    config,
		executor:  newExecutor(config.Schema),
		documents: newDocuments(config.Schema.Schema(), config.Limits),
		persisted: newPersisted(),
		addresses: newAddresses(config.TrustedProxies, config.Limits.PerAddress),
		readers:   newAddresses(config.TrustedProxies, config.Limits.Files),
		metrics:   newMetrics(config.Metrics),
	}
}

func newExecutor(schema graphql.ExecutableSchema) *executor.Executor {
	exec := executor.New(schema)
	exec.SetQueryCache(checkedDocument{})
	exec.SetErrorPresenter(presenter{schema.Schema()}.noteInput)
	exec.SetRecoverFunc(panicked)
	exec.Use(extension.Introspection{})
	return exec
}

func (a *api) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/graphql", a.behind(a.addresses, a.config.Limits.Timeout, a.serve))
	for _, route := range a.config.Routes {
		mux.Handle(route.Pattern, a.behind(a.readers, a.config.Limits.FileTimeout, a.file(route)))
	}
	for pattern, serve := range a.config.Pages {
		mux.Handle(pattern, a.behind(a.addresses, a.config.Limits.Timeout, a.page(serve)))
	}
	mux.HandleFunc("GET /livez", live)
	mux.HandleFunc("GET /readyz", a.ready)
	if a.config.Explorer {
		mux.Handle("GET /graphiql", explorer.Page(a.config.Examples))
		mux.Handle("GET /graphiql/{file}", explorer.Assets())
	}
	if a.config.Pages["/"] == nil {
		mux.HandleFunc("/", notFound)
	}
	return mux
}

// behind puts a handler behind everything that may end a request before it is read.
func (a *api) behind(clients *addresses, timeout time.Duration, handle http.HandlerFunc) http.Handler {
	compress, err := gzhttp.NewWrapper(gzhttp.EnableZstd(false)) // from 1 kB on; zstd's encoders take too much idle memory
	if err != nil {
		panic(err) // constant options
	}
	limited := a.limitAddresses(clients, withTimeout(timeout, a.authenticate(handle)))
	return crossOrigin(a.config.Origins, compress(limited))
}

// secure sets the headers every answer carries; the explorer's page widens its own.
func secure(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("X-Frame-Options", "DENY")
		header.Set("Referrer-Policy", "no-referrer")
		header.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
		next.ServeHTTP(w, r)
	})
}

func notFound(w http.ResponseWriter, _ *http.Request) {
	http.Error(w, "Nothing is here. The API is at /graphql, its explorer at /graphiql.", http.StatusNotFound)
}
