package neo4j

import (
	"context"
	"fmt"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/graph/neo4j/neo4jtest"
)

// Ensure what a question costs grows with its answer, not with the store: in a small and in a large directory with the
// same answers, the database touches no more than the ceiling.
func TestCost(t *testing.T) {
	server := neo4jtest.Start(t)
	for _, others := range []int{200, 2000} {
		t.Run(fmt.Sprint(others), func(t *testing.T) {
			if err := server.Wipe(t.Context()); err != nil {
				t.Fatal(err)
			}
			store := directory(t, server, others)
			for name, q := range questions(t) {
				hits := store.profile(t, q.text, q.params)
				t.Log(name, hits, q.ceiling)
				if hits > q.ceiling {
					t.Errorf("%s: %d db hits, at most %d are allowed", name, hits, q.ceiling)
				}
			}
		})
	}
}

// asked is a statement with what it may cost.
type asked struct {
	text    string
	params  map[string]any
	ceiling int64
}

// questions are the hot questions. Of the actors of directory, 30 are found by each, and each of these has 4 ties.
func questions(t *testing.T) map[string]asked {
	t.Helper()
	const found, ties = 30, 4
	word, near := "gefunden", &graph.ActorFilter{Near: &graph.Near{Lat: 53, Lon: 12, Km: 5}}
	tagged := &graph.ActorFilter{Language: []string{"ti"}}
	tied := &graph.ActorFilter{Language: []string{"ti"}, Tie: &graph.TieCondition{Other: tagged}}
	ids := make([]string, found)
	for i := range ids {
		ids[i] = fmt.Sprintf("act_gefunden%d", i)
	}
	list := func(f *graph.ActorFilter, by graph.ActorOrderField, total bool, ceiling int64) asked {
		c := newCompiler(graph.Public)
		c.params["limit"] = int64(51)
		s := c.actors(graph.ActorQuery{Filter: f, Order: graph.ActorOrder{Field: by}}, graph.Window{Limit: 50})
		return asked{s.statement(total), c.params, ceiling}
	}
	c := newCompiler(graph.Public)
	c.params["ids"], c.params["place"], c.params["limit"] = ids, "", int64(6)
	places := append(c.around((*graph.TieFilter)(nil).Condition(), "a"), "where", "true")
	neighbours := fill("neighbours", append(counting("neighbour_count", false, places...), direction{}.places()...)...)
	after := map[string]any{"commit": int64(0), "limit": int64(10)}
	return map[string]asked{
		"log since":   {fill("view_touched"), after, 200},
		"by id":       {fill("actors_by_id"), map[string]any{"ids": ids, "audience": int64(0)}, found * 12},
		"tagged":      list(tagged, graph.ByName, true, found*15),
		"tied":        list(tied, graph.ByName, false, found*(15+ties*8)),
		"search":      list(&graph.ActorFilter{Search: &word}, graph.ByRelevance, true, found*20),
		"near":        list(near, graph.ByDistance, true, found*25),
		"first page":  list(nil, graph.ByName, false, 51*12),
		"neighbours":  {neighbours, c.params, found * (10 + ties*15)},
		"unknown tag": list(&graph.ActorFilter{Language: []string{"xx"}}, graph.ByName, true, 5),
	}
}

// directory fills a store with 30 actors to be found, each with ties to the next four, among others.
func directory(t *testing.T, server neo4jtest.Server, others int) *Store {
	t.Helper()
	options := graph.Options{Places: gazetteer.Germany(), Now: time.Now}
	store, err := Open(t.Context(), Config{server.URI, server.User, server.Password}, options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close(context.WithoutCancel(t.Context())) })
	var records []graph.Entity
	for i := range others {
		records = append(records, &graph.Actor{
			ID: fmt.Sprintf("act_anderer%d", i), Kind: graph.Association, Name: "Anderer Verein",
			Languages: []graph.SpokenLanguage{{Code: "de"}}, Point: &graph.Point{Lat: 50, Lon: 8 + float64(i)/1000},
		})
	}
	const found = 30
	for i := range found {
		records = append(records, &graph.Actor{
			ID: fmt.Sprintf("act_gefunden%d", i), Kind: graph.Association, Name: "Gefunden",
			Languages: []graph.SpokenLanguage{{Code: "ti"}}, Point: &graph.Point{Lat: 53, Lon: 12},
		})
	}
	for i := range found {
		for next := range 2 {
			from, to := fmt.Sprintf("act_gefunden%d", i), fmt.Sprintf("act_gefunden%d", (i+next+1)%found)
			records = append(records, &graph.Tie{ID: fmt.Sprintf("tie_%d-%d", i, next), From: from, To: to, Kind: graph.Supports})
		}
	}
	err = store.Write(t.Context(), graph.Author{ID: "import"}, func(ctx context.Context, w graph.Writer) error {
		_, err := w.Import(ctx, "run", records)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return store
}

// profile runs a statement and counts what the database touched.
func (s *Store) profile(t *testing.T, text string, params map[string]any) int64 {
	t.Helper()
	session := s.session(t.Context(), driver.AccessModeRead)
	defer func() { _ = session.Close(context.WithoutCancel(t.Context())) }()
	hits, err := session.ExecuteRead(t.Context(), func(tx driver.ManagedTransaction) (any, error) {
		result, err := tx.Run(t.Context(), "PROFILE "+text, params)
		if err != nil {
			return nil, err
		}
		summary, err := result.Consume(t.Context())
		if err != nil {
			return nil, err
		}
		return dbHits(summary.Profile()), nil
	})
	if err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	return hits.(int64)
}

func dbHits(plan driver.ProfiledPlan) int64 {
	hits := plan.DbHits()
	for _, child := range plan.Children() {
		hits += dbHits(child)
	}
	return hits
}
