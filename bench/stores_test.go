package bench

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/neo4j"
	"akteursnetz/graph/neo4j/neo4jtest"
	"akteursnetz/graph/sqlite"
)

// askings is how often each question is asked; BENCHTIME does not change it, so that runs compare.
const (
	askings      = 100
	freshAskings = 10
)

// BenchmarkSQLite asks every question over HTTP and of the store.
func BenchmarkSQLite(b *testing.B) {
	for _, actors := range sizes(b) {
		b.Run(fmt.Sprintf("actors=%d", actors), func(b *testing.B) {
			store, err := sqlite.Open(b.Context(), filepath.Join(b.TempDir(), "bench.db"), options)
			if err != nil {
				b.Fatal(err)
			}
			b.Cleanup(func() { store.Close(b.Context()) })
			load(b, store, directory(b, actors))
			askAll(b, store, actors, nil)
		})
	}
}

// BenchmarkNeo4j asks every question over HTTP, of the store, and bare.
func BenchmarkNeo4j(b *testing.B) {
	for _, actors := range sizes(b) {
		b.Run(fmt.Sprintf("actors=%d", actors), func(b *testing.B) {
			server := neo4jtest.Start(b)
			store, err := neo4j.Open(b.Context(), neo4j.Config{URI: server.URI, User: server.User, Password: server.Password}, options)
			if err != nil {
				b.Fatal(err)
			}
			b.Cleanup(func() { store.Close(b.Context()) })
			load(b, store, directory(b, actors))
			askAll(b, store, actors, connect(b, server))
		})
	}
}

// askAll asks each question in turn in every way, so that all of them meet the same noise.
func askAll(b *testing.B, store graph.Store, actors int, bare *bareDriver) {
	prepare(b, store)
	remembering := serve(b, store)
	for _, q := range questions {
		b.Run(strings.ReplaceAll(q.name, " ", "_"), func(b *testing.B) {
			timings := map[string]*timing{"http": {}, "store": {}, "bare": {}}
			ways := []string{"http"}
			if q.read != nil {
				ways = append(ways, "store")
			}
			if bare != nil && q.bare != "" {
				ways = append(ways, "bare")
			}
			random := rand.New(rand.NewPCG(1, 1))
			http, times := remembering, askings
			if q.fresh {
				times = freshAskings
			}
			for n := range times + times/10 {
				if n == times/10 { // the first ones warm up
					timings = map[string]*timing{"http": {}, "store": {}, "bare": {}}
				}
				variables := q.with(random, actors)
				if q.fresh {
					http = serve(b, store)
				}
				if q.before != "" {
					http.ask(b, q.before, nil)
				}
				timings["http"].time(b, func() {
					if q.file != "" {
						http.get(b, q.file)
						return
					}
					http.ask(b, q.query, variables)
				})
				if q.read != nil {
					timings["store"].time(b, func() {
						if err := q.read(b.Context(), store.For(graph.Public), variables); err != nil {
							b.Fatal(err)
						}
					})
				}
				if bare != nil && q.bare != "" {
					parameters := variables
					if q.cypher != nil {
						parameters = q.cypher(variables)
					}
					timings["bare"].time(b, func() { bare.ask(b, q.bare, parameters) })
				}
			}
			report(b, ways, timings)
		})
	}
}
