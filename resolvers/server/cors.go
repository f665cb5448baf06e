package server

import (
	"net/http"
	"slices"

	"github.com/rs/cors"
)

// crossOrigin lets pages of every origin read anonymously and those of the named origins send tokens. There are no cookies,
// so no page can act in a visitor's name.
func crossOrigin(origins []string, next http.Handler) http.Handler {
	open := cors.New(corsOptions([]string{"*"})).Handler(next)
	if len(origins) == 0 {
		return open
	}
	named := cors.New(corsOptions(origins, "Authorization")).Handler(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Add("Vary", "Origin")
		if slices.Contains(origins, r.Header.Get("Origin")) {
			named.ServeHTTP(w, r)
			return
		}
		open.ServeHTTP(w, r)
	})
}

func corsOptions(origins []string, headers ...string) cors.Options {
	return cors.Options{
		AllowedOrigins: origins,
		AllowedMethods: []string{http.MethodGet, http.MethodHead, http.MethodPost},
		AllowedHeaders: append(headers, "Accept", "Content-Type", "If-None-Match", "Cache-Control", "X-Requested-With",
			"Apollo-Require-Preflight", "Apollographql-Client-Name", "Apollographql-Client-Version"),
		ExposedHeaders: []string{"Content-Disposition", "ETag", "Retry-After", "X-Request-Id"},
		MaxAge:         600, // seconds a browser remembers the answer
	}
}
