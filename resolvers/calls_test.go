package resolvers_test

import (
	"context"
	"maps"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"akteursnetz/graph"
	"akteursnetz/graph/storetest/memory"
	"akteursnetz/seed"
)

// Ensure a list of things costs one store call per level, however long it is.
func TestCallsPerLevel(t *testing.T) {
	store := &counting{Store: memory.New(options), calls: map[string]int{}}
	if _, err := seed.Load(t.Context(), store, options.Places, graph.DateOf(now)); err != nil {
		t.Fatal(err)
	}
	s := serveWithin(t, store, wideLimits())
	for _, c := range []struct {
		name, query string
		want        map[string]int
	}{
		{"actors with topics and neighbours",
			`{ actors(first: 20) { nodes { topics { topic { slug } } neighbours(first: 5) { nodes { id } } } } }`,
			map[string]int{"Actors": 1, "Topics": 1, "Neighbours": 1}},
		{"top topics with actors", `{ topics { slug actors(first: 3) { totalCount nodes { id } } } }`,
			map[string]int{"Topics": 1, "ActorsOnTopics": 1}},
		{"all topics with actors, level by level", `{ topics {
			actors { nodes { id } } children { actors { nodes { id } } children { actors { nodes { id } } } } } }`,
			map[string]int{"Topics": 1, "ActorsOnTopics": 3}},
		{"two lists of a topic", `{ topics { few: actors(first: 1) { nodes { id } } more: actors(first: 2) { nodes { id } } } }`,
			map[string]int{"Topics": 1, "ActorsOnTopics": 2}},
		{"actors, their topics, and who else works on them", `{ actors(first: 20) { nodes { topics { topic {
			actors(first: 2) { nodes { id neighbours(first: 1) { nodes { id } } } } } } } } }`,
			map[string]int{"Actors": 1, "Topics": 1, "ActorsOnTopics": 1, "Neighbours": 2}}, // those listed first, and the others
		{"what stands above topics", `{ topics { children { parent { actors(first: 1) { nodes { id } } } } } }`,
			map[string]int{"Topics": 1, "ActorsOnTopics": 1}},
		{"actors on the topics of offers", `{ offers(first: 20) { nodes { topics { actors(first: 1) { nodes { id } } } } } }`,
			map[string]int{"Offers": 1, "Topics": 1, "ActorsOnTopics": 1}},
		{"candidates with what their reasons rest on", `{
			match(for: {topics: [{topic: "language-courses"}], coordinator: "act_hansestadt-stendal"}, first: 50) { candidates {
				actor { name } introduction { actors { id } ties { id } }
				reasons { text evidence { text tie { id } initiative { id } } } } } }`,
			map[string]int{"Topics": 1, "ActorsByID": 1, "TiesByID": 1, "InitiativesByID": 1}},
		{"names of a neighbourhood, from the snapshot",
			`{ neighbourhood(of: ["act_hansestadt-stendal"]) { a: actors { id ...on Actor { kind } } actors { name } } }`,
			map[string]int{}},
		{"more of a neighbourhood", `{ neighbourhood(of: ["act_hansestadt-stendal"]) {
			a: actors { id } b: actors { ...on Node { ...on Actor { shortName } } } ties { id } } }`,
			map[string]int{"ActorsByID": 1, "TiesByID": 1}},
		{"names of a pattern, from the snapshot", `{ chains(steps: [{}, {}], first: 3) { rows { actors { __typename id name kind } } } }`,
			map[string]int{}},
		{"more of a pattern", `{ chains(steps: [{}, {}], first: 3) { rows { actors { id updatedAt } ties { id } } } }`,
			map[string]int{"ActorsByID": 1, "TiesByID": 1}},
		{"ways", `{ paths(from: "act_jobcenter-ravensburg", to: "act_amt-migration-integration-ravensburg", asOf: "2020-06-30") {
			actors { name } ties { kind } } }`, map[string]int{"TiesByID": 1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			store.take()
			if got := s.post(t, "", c.query, ""); strings.Contains(got, `"errors"`) {
				t.Fatal(got)
			}
			if diff := cmp.Diff(c.want, store.take()); diff != "" {
				t.Errorf("store calls (-want +got):\n%s", diff)
			}
		})
	}
}

// counting is a store that counts its readers' calls by method.
type counting struct {
	graph.Store
	mu    sync.Mutex
	calls map[string]int
}

func (c *counting) For(audience graph.Audience) graph.Reader {
	return countingReader{c.Store.For(audience), c}
}

func (c *counting) count(method string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.calls[method]++
}

// take gives the counts so far and starts anew.
func (c *counting) take() map[string]int {
	c.mu.Lock()
	defer c.mu.Unlock()
	calls := maps.Clone(c.calls)
	clear(c.calls)
	return calls
}

// countingReader counts what the test asks for.
type countingReader struct {
	graph.Reader
	store *counting
}

func (r countingReader) ActorsByID(ctx context.Context, ids []string) (map[string]*graph.Actor, error) {
	r.store.count("ActorsByID")
	return r.Reader.ActorsByID(ctx, ids)
}

func (r countingReader) TiesByID(ctx context.Context, ids []string) (map[string]*graph.Tie, error) {
	r.store.count("TiesByID")
	return r.Reader.TiesByID(ctx, ids)
}

func (r countingReader) InitiativesByID(ctx context.Context, ids []string) (map[string]*graph.Initiative, error) {
	r.store.count("InitiativesByID")
	return r.Reader.InitiativesByID(ctx, ids)
}

func (r countingReader) Actors(ctx context.Context, q graph.ActorQuery) (graph.Page[*graph.Actor], error) {
	r.store.count("Actors")
	return r.Reader.Actors(ctx, q)
}

func (r countingReader) ActorsOnTopics(ctx context.Context, topics []string,
	q graph.TopicQuery) (map[string]graph.Page[*graph.Actor], error) {
	r.store.count("ActorsOnTopics")
	return r.Reader.ActorsOnTopics(ctx, topics, q)
}

func (r countingReader) Neighbours(ctx context.Context, ids []string, q graph.NeighbourQuery) (map[string]graph.Page[*graph.Actor], error) {
	r.store.count("Neighbours")
	return r.Reader.Neighbours(ctx, ids, q)
}

func (r countingReader) Topics(ctx context.Context) (*graph.Taxonomy, error) {
	r.store.count("Topics")
	return r.Reader.Topics(ctx)
}

func (r countingReader) Offers(ctx context.Context, q graph.OfferQuery) (graph.Page[*graph.Offer], error) {
	r.store.count("Offers")
	return r.Reader.Offers(ctx, q)
}
