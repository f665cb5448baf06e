package bench

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"akteursnetz/graph"
)

// question is one row of the table: how it is asked over HTTP, of the store, and bare.
type question struct {
	name   string
	query  string                                                    // GraphQL with variables, or
	file   string                                                    // the path of a file
	fresh  bool                                                      // of a server that remembers nothing but
	before string                                                    // what it was asked before
	read   func(context.Context, graph.Reader, map[string]any) error // the store's call alone
	bare   string                                                    // Cypher; the same answer in one record
	with   func(r *rand.Rand, actors int) map[string]any             // variables of both, drawn anew for each asking
	cypher func(variables map[string]any) map[string]any             // parameters of bare; nil: the variables
}

var questions = []question{
	{
		name:  "actor by id",
		query: `query($id: ID!) { actor(id: $id) { id name kind topics { topic { slug } } } }`,
		read: func(ctx context.Context, reader graph.Reader, v map[string]any) error {
			_, err := reader.ActorsByID(ctx, []string{v["id"].(string)})
			return err
		},
		with: func(r *rand.Rand, _ int) map[string]any {
			return map[string]any{"id": actorIDs[r.IntN(len(actorIDs))]}
		},
		bare: bareByID,
	},
	{
		name: "page of 50, kind + topic + place, total",
		query: `query($kind: [ActorKind!], $topic: [String!], $place: [String!]) {
			actors(filter: {kind: $kind, topic: $topic, place: $place}, first: 50) { totalCount nodes { id name } } }`,
		read: page(50, func(v map[string]any) (*graph.ActorFilter, graph.ActorOrder) {
			return &graph.ActorFilter{Kind: kinds(v), Topic: strs(v, "topic"), Place: strs(v, "place")}, byName
		}),
		with: func(r *rand.Rand, _ int) map[string]any {
			return map[string]any{"kind": pick(r, "ASSOCIATION", "MIGRANT_ORGANIZATION", "PUBLIC_AUTHORITY"),
				"topic": pick(r, "education-language", "living", "work-economy"), "place": pick(r, "08", "09", "05", "12", "03")}
		},
		bare: bareByWords, cypher: wordsOf("kind", "topic", "place"),
	},
	{
		name: "page of 50 with topics and 5 neighbours each",
		query: `query($topic: [String!]) { actors(filter: {topic: $topic}, first: 50) { nodes { id name
			topics { topic { slug label } } neighbours(first: 5) { nodes { id name } } } } }`,
		with: func(r *rand.Rand, _ int) map[string]any {
			return map[string]any{"topic": pick(r, "education-language", "living", "work-economy", "housing", "sport")}
		},
		bare: bareNeighbours, cypher: wordsOf("topic"),
	},
	{
		name: "search, 20 hits, total",
		query: `query($search: String!) { actors(filter: {search: $search}, orderBy: {field: RELEVANCE}, first: 20) {
			totalCount nodes { id name } } }`,
		read: page(20, func(v map[string]any) (*graph.ActorFilter, graph.ActorOrder) {
			search := v["search"].(string)
			return &graph.ActorFilter{Search: &search}, graph.ActorOrder{Field: graph.ByRelevance, Direction: graph.Ascending}
		}),
		with: func(r *rand.Rand, _ int) map[string]any {
			return map[string]any{"search": pick(r, "sprache beratung", "verein", "jugend", "integration", "netz*")[0]}
		},
		bare: bareSearch, cypher: searchOf,
	},
	{
		name: "near 10 km by distance, 50 hits, total",
		query: `query($near: Near!) { actors(filter: {near: $near}, orderBy: {field: DISTANCE}, first: 50) {
			totalCount nodes { id name } } }`,
		read: page(50, func(v map[string]any) (*graph.ActorFilter, graph.ActorOrder) {
			return &graph.ActorFilter{Near: near(v)}, graph.ActorOrder{Field: graph.ByDistance, Direction: graph.Ascending}
		}),
		with: func(r *rand.Rand, _ int) map[string]any {
			p := towns[r.IntN(len(towns))]
			return map[string]any{"near": map[string]any{"lat": p.Lat, "lon": p.Lon, "km": 10.0}}
		},
		bare: bareNear, cypher: circleOf,
	},
	{
		name: "topic + language + has a tie to a kind, 50 hits",
		query: `query($topic: [String!], $language: [String!], $kind: [ActorKind!]) {
			actors(filter: {topic: $topic, language: $language, tie: {other: {kind: $kind}}}, first: 50) { nodes { id name } } }`,
		read: func(ctx context.Context, reader graph.Reader, v map[string]any) error {
			filter := &graph.ActorFilter{Topic: strs(v, "topic"), Language: strs(v, "language"),
				Tie: &graph.TieCondition{Other: &graph.ActorFilter{Kind: kinds(v)}}}
			_, err := reader.Actors(ctx, graph.ActorQuery{Filter: filter, Order: byName, Page: graph.First(50)})
			return err
		},
		with: func(r *rand.Rand, _ int) map[string]any {
			return map[string]any{"topic": pick(r, "education-language", "living", "work-economy"), "language": pick(r, "ar", "tr", "ru", "uk"),
				"kind": pick(r, "JOB_CENTRE", "EMPLOYMENT_AGENCY", "CHAMBER")}
		},
		bare: bareTie, cypher: tieOf,
	},
}

var byName = graph.ActorOrder{Field: graph.ByName, Direction: graph.Ascending}

func page(first int,
	of func(map[string]any) (*graph.ActorFilter, graph.ActorOrder)) func(context.Context, graph.Reader, map[string]any) error {
	return func(ctx context.Context, reader graph.Reader, v map[string]any) error {
		filter, order := of(v)
		_, err := reader.Actors(ctx, graph.ActorQuery{Filter: filter, Order: order, Page: graph.First(first), Total: true})
		return err
	}
}

// pick draws one value, as the list of it.
func pick(r *rand.Rand, values ...string) []string { return []string{values[r.IntN(len(values))]} }

func strs(v map[string]any, name string) []string { return v[name].([]string) }

func kinds(v map[string]any) []graph.ActorKind {
	return []graph.ActorKind{graph.ActorKind(strs(v, "kind")[0])}
}

func near(v map[string]any) *graph.Near {
	circle := v["near"].(map[string]any)
	return &graph.Near{Lat: circle["lat"].(float64), Lon: circle["lon"].(float64), Km: circle["km"].(float64)}
}

// These are drawn from the data, see prepare.
var (
	actorIDs []string
	towns    []graph.Point
	district []string // the Land, or all of them, with the number of actors nearest to districtActors
)

const districtActors = 2000

// prepare draws what the questions ask for from a loaded store, the same for equal data.
func prepare(b *testing.B, store graph.Store) {
	b.Helper()
	actorIDs, towns = nil, nil
	public := store.For(graph.Public)
	for after := ""; len(actorIDs) < 2000; {
		records, err := public.Records(b.Context(), graph.ActorType, after, 500)
		if err != nil {
			b.Fatal(err)
		}
		if len(records) == 0 {
			break
		}
		for _, record := range records {
			actor := record.(*graph.Actor)
			actorIDs = append(actorIDs, actor.ID)
			if actor.Location != nil {
				towns = append(towns, actor.Location.Point)
			}
		}
		after = records[len(records)-1].EntityID()
	}
	if len(actorIDs) == 0 || len(towns) == 0 {
		b.Fatal(fmt.Errorf("the directory has no public actors"))
	}
	findDistrict(b, public)
	var read timing
	read.time(b, func() {
		if _, err := public.View(b.Context()); err != nil {
			b.Fatal(err)
		}
	})
	b.Logf("the snapshot: read in %.2f s, busy for %.2f s", read.took[0].Seconds(), read.busy[0].Seconds())
}

func findDistrict(b *testing.B, public graph.Reader) {
	b.Helper()
	lands := []string{"01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16"}
	off, count := 1<<30, 0
	consider := func(places []string) {
		ids, err := public.ActorIDs(b.Context(), &graph.ActorFilter{Place: places})
		if err != nil {
			b.Fatal(err)
		}
		if far := max(len(ids)-districtActors, districtActors-len(ids)); far < off {
			off, district, count = far, places, len(ids)
		}
	}
	consider(lands)
	for _, land := range lands {
		consider([]string{land})
	}
	b.Logf("the district: Land %v, %d actors", district, count)
}
