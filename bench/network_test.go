package bench

import (
	"math/rand/v2"
)

func init() { questions = append(questions, networkQuestions...) }

// networkQuestions are answered from the snapshot: those computed by a server that has just been started on it.
var networkQuestions = []question{
	{
		name: "neighbourhood, 2 ties, names of 200 actors",
		query: `query($id: ID!) { neighbourhood(of: [$id], depth: 2, asOf: "2026-06-01") {
			truncated actors { id name } } }`,
		with: func(r *rand.Rand, _ int) map[string]any {
			return map[string]any{"id": actorIDs[r.IntN(len(actorIDs))]}
		},
		bare: bareNeighbourhood,
	},
	{
		name: "neighbourhood, 2 ties, more of 200 actors",
		query: `query($id: ID!) { neighbourhood(of: [$id], depth: 2, asOf: "2026-06-01") {
			truncated actors { id name shortName website } } }`,
		with: func(r *rand.Rand, _ int) map[string]any {
			return map[string]any{"id": actorIDs[r.IntN(len(actorIDs))]}
		},
		bare: bareNeighbourhood,
	},
	{
		name:  "3 paths, at most 6 ties",
		query: `query($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxLength: 6) { trust actors { id name } ties { kind } } }`,
		with: func(r *rand.Rand, _ int) map[string]any {
			at := r.IntN(len(actorIDs))
			return map[string]any{"from": actorIDs[at], "to": actorIDs[(at+1+r.IntN(len(actorIDs)-1))%len(actorIDs)]}
		},
	},
	{
		name: "chains of 2 ties, filtered ends, total",
		query: `query($place: [String!], $kind: [ActorKind!]) { chains(first: 20, steps: [
			{actor: {kind: [MIGRANT_ORGANIZATION], place: $place}}, {}, {actor: {kind: $kind}}]) {
			totalCount rows { actors { id name } } } }`,
		with: func(r *rand.Rand, _ int) map[string]any {
			return map[string]any{"place": pick(r, "08", "09", "05", "12", "03"), "kind": pick(r, "JOB_CENTRE", "EMPLOYMENT_AGENCY", "CHAMBER")}
		},
	},
	{
		name:  "table of ties, kind × kind, computed",
		query: crossed, with: nothing, fresh: true, before: selected,
	},
	{
		name:  "table of ties, kind × kind, kept",
		query: crossed, with: nothing,
	},
	{
		name:  "overview of a district, computed",
		query: overview, with: ofDistrict, fresh: true,
	},
	{
		name:  "overview of a district, kept",
		query: overview, with: ofDistrict,
	},
	{
		name:  "places of 1 000 actors, computed",
		query: layout, with: nothing, fresh: true, before: selected,
	},
	{
		name:  "places of 1 000 actors, kept",
		query: layout, with: nothing,
	},
	{
		name: "SVG of 1 000 actors, computed",
		file: "/network.svg?first=1000", with: nothing, fresh: true, before: selected,
	},
}

const (
	selected = `{ network { actorCount tieCount } }` // the network of everybody
	crossed  = `{ tieTable(rows: KIND, columns: KIND) { total cells { row column count } } }`
	layout   = `{ network { layout(first: 1000) { x y actor { name } } } }`
	overview = `query($place: [String!]) { network(scope: {filter: {place: $place}}) { actorCount tieCount density reciprocity
		averagePathLength diameter transitivity averageClustering degreeAssortativity centralization
		components(first: 5) { count } ranking(measure: BETWEENNESS, first: 20) { value actor { name } }
		communities { modularity } corePeriphery { coreSize } cutActors { loses } brokerage { total }
		suggestedTies { resourceAllocation } gaps { expected } } }`
)

func nothing(*rand.Rand, int) map[string]any { return nil }

func ofDistrict(*rand.Rand, int) map[string]any { return map[string]any{"place": district} }
