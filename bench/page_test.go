package bench

import (
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/graph/sqlite"
	"akteursnetz/resolvers"
	"akteursnetz/resolvers/server"
	"akteursnetz/web"
)

// BenchmarkProfilePage asks for the pages of actors over HTTP.
func BenchmarkProfilePage(b *testing.B) {
	for _, actors := range sizes(b) {
		b.Run(fmt.Sprintf("actors=%d", actors), func(b *testing.B) {
			store, err := sqlite.Open(b.Context(), filepath.Join(b.TempDir(), "bench.db"), options)
			if err != nil {
				b.Fatal(err)
			}
			b.Cleanup(func() { store.Close(b.Context()) })
			load(b, store, directory(b, actors))
			prepare(b, store)
			askPages(b, store)
		})
	}
}

func askPages(b *testing.B, store graph.Store) {
	api := resolvers.Config{Store: store, Places: gazetteer.Germany(), Now: options.Now}
	site := web.New(web.Config{Store: store, Places: gazetteer.Germany(), Now: options.Now})
	listening := httptest.NewServer(server.New(server.Config{
		Schema: resolvers.New(api), Pages: site.Pages(), Limits: server.DefaultLimits(), Authenticate: api.Authenticate, Around: api.Around,
	}))
	b.Cleanup(listening.Close)
	random, page := rand.New(rand.NewPCG(1, 1)), &timing{}
	for n := range askings + 10 {
		if n == 10 { // the first ones warm up
			page = &timing{}
		}
		address := listening.URL + "/a/" + actorIDs[random.IntN(len(actorIDs))]
		page.time(b, func() {
			answer, err := http.Get(address)
			if err != nil {
				b.Fatal(err)
			}
			defer answer.Body.Close()
			if _, err := io.Copy(io.Discard, answer.Body); err != nil || answer.StatusCode != http.StatusOK {
				b.Fatal(answer.Status, err)
			}
		})
	}
	report(b, []string{"page"}, map[string]*timing{"page": page})
}
