package resolvers_test

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/storetest/memory"
)

const (
	walkSeed  = 4
	walkCases = 1000 // on each store
)

// TestWalksOfRandomNetworks asks for chains and neighbourhoods at random, as every role. A naive oracle tries all rows
// and looks around tie by tie, on the lists that the plainest store gives.
func TestWalksOfRandomNetworks(t *testing.T) {
	records := randomRecords(rand.New(rand.NewPCG(walkSeed, 1)))
	plain := memory.New(options)
	(&service{store: plain}).load(t, records)
	onEachEmptyStore(t, func(t *testing.T, s *service) {
		s.load(t, records)
		rng := rand.New(rand.NewPCG(walkSeed, 2))
		for n := range walkCases {
			role := []string{"", "partner", "coordinator"}[rng.IntN(3)]
			naive := walker{t, plain.For(audiences[role])}
			if n%2 == 0 {
				steps := randomSteps(rng)
				got := s.walk(t, role, "{ chains(first: 1000, steps: ["+strings.Join(spelledSteps(steps), ", ")+"]) { totalCount rows { actors { id } } } }")
				sameWalk(t, n, steps, got, naive.chains(steps))
				continue
			}
			q := randomAround(rng)
			got := s.walk(t, role, fmt.Sprintf("{ neighbourhood(of: [%q], depth: %d, tie: %s, filter: %s, first: 1000) { actors { id } } }", q.of, q.depth, q.tie, q.filter))
			sameWalk(t, n, q, got, naive.around(q))
		}
	})
}

var audiences = map[string]graph.Audience{"": graph.Public, "partner": graph.PartnerLevel, "coordinator": graph.InternalOnly}

func sameWalk(t *testing.T, n int, question any, got, want string) {
	t.Helper()
	if got != want {
		t.Fatalf("seed %d, case %d, %v:\ngot  %s\nwant %s", walkSeed, n, question, got, want)
	}
}

// walk gives the ids of an answer, row by row; empty for an actor that is not found.
func (s *service) walk(t *testing.T, role, query string) string {
	t.Helper()
	var answer struct {
		Errors []struct{ Extensions struct{ Code string } }
		Data   struct {
			Chains *struct {
				TotalCount int
				Rows       []struct{ Actors []struct{ ID string } }
			}
			Neighbourhood *struct{ Actors []struct{ ID string } }
		}
	}
	text := s.post(t, role, query, "")
	if err := json.Unmarshal([]byte(text), &answer); err != nil {
		t.Fatal(err)
	}
	var rows []string
	switch {
	case len(answer.Errors) > 0 && answer.Errors[0].Extensions.Code == "NOT_FOUND":
	case answer.Data.Chains != nil:
		for _, row := range answer.Data.Chains.Rows {
			rows = append(rows, fmt.Sprint(row.Actors))
		}
		rows = append(rows, fmt.Sprint(answer.Data.Chains.TotalCount))
	case answer.Data.Neighbourhood != nil:
		rows = append(rows, fmt.Sprint(answer.Data.Neighbourhood.Actors))
	default:
		t.Fatalf("%s\n%s", query, text)
	}
	return strings.Join(rows, "\n")
}

func randomRecords(rng *rand.Rand) []graph.Entity {
	var records []graph.Entity
	level := func() graph.Visibility { return graph.Visibility(max(0, rng.IntN(6)-3)) }
	for i := range 12 {
		a := actor(fmt.Sprintf("%02d", i), pickOne(rng, graph.Association, graph.JobCentre, graph.Chamber), fmt.Sprintf("Akteur %d", i), "12070")
		a.Topics, a.TargetGroups, a.Visibility = nil, nil, level()
		records = append(records, a)
	}
	for i := range 30 {
		from, to := rng.IntN(12), rng.IntN(12)
		if from == to {
			continue
		}
		tie := &graph.Tie{
			ID: fmt.Sprintf("tie_%02d", i), From: fmt.Sprintf("act_%02d", from), To: fmt.Sprintf("act_%02d", to),
			Kind: pickOne(rng, graph.Knows, graph.Funds, graph.Advises), Since: graph.Date(fmt.Sprintf("20%02d-01-01", 10+i%15)), Visibility: level(),
		}
		if rng.IntN(4) == 0 {
			tie.Until = "2025-12-31"
		}
		records = append(records, tie)
	}
	return records
}

func pickOne[T any](rng *rand.Rand, values ...T) T { return values[rng.IntN(len(values))] }

// walkStep is one step of a pattern, as people write it.
type walkStep struct{ filter, tie walkFilter }

// walkFilter is a filter in GraphQL and as the stores take it.
type walkFilter struct {
	text      string
	actor     *graph.ActorFilter
	tie       *graph.TieFilter
	direction graph.Direction
}

func (f walkFilter) String() string { return f.text }

func randomActors(rng *rand.Rand) walkFilter {
	kind := pickOne(rng, graph.Association, graph.JobCentre, graph.Chamber)
	return pickOne(rng, walkFilter{text: "null"}, walkFilter{text: "null"},
		walkFilter{text: "{kind: [" + string(kind) + "]}", actor: &graph.ActorFilter{Kind: []graph.ActorKind{kind}}},
		walkFilter{text: "{not: {kind: [" + string(kind) + "]}}", actor: &graph.ActorFilter{Not: &graph.ActorFilter{Kind: []graph.ActorKind{kind}}}})
}

func randomTies(rng *rand.Rand) walkFilter {
	f := walkFilter{text: "null", direction: pickOne(rng, graph.Directions...)}
	if rng.IntN(3) == 0 {
		f.direction = graph.AnyDirection
		return f
	}
	f.tie = &graph.TieFilter{}
	f.text = "{direction: " + string(f.direction)
	if rng.IntN(2) == 0 {
		kind := pickOne(rng, graph.Knows, graph.Funds)
		f.tie.Kind = []graph.TieKind{kind}
		f.text += ", kind: [" + string(kind) + "]"
	}
	f.text += "}"
	return f
}

func randomSteps(rng *rand.Rand) []walkStep {
	steps := make([]walkStep, 2+rng.IntN(3))
	for i := range steps {
		steps[i].filter = randomActors(rng)
		if i > 0 {
			steps[i].tie = randomTies(rng)
		}
	}
	return steps
}

func spelledSteps(steps []walkStep) []string {
	out := make([]string, len(steps))
	for i, step := range steps {
		out[i] = "{actor: " + step.filter.text
		if i > 0 {
			out[i] += ", tie: " + step.tie.text
		}
		out[i] += "}"
	}
	return out
}

type aroundCase struct {
	of          string
	depth       int
	filter, tie walkFilter
}

func randomAround(rng *rand.Rand) aroundCase {
	return aroundCase{of: fmt.Sprintf("act_%02d", rng.IntN(13)), depth: rng.IntN(5), filter: randomActors(rng), tie: randomTies(rng)}
}

// walker is the oracle. It knows lists of records alone.
type walker struct {
	t      *testing.T
	reader graph.Reader
}

func (w walker) actors(f walkFilter) []string {
	ids, err := w.reader.ActorIDs(context.Background(), f.actor)
	if err != nil {
		w.t.Fatal(err)
	}
	return ids
}

// leads gives what ties lead to from where, on the day of the tests.
func (w walker) leads(f walkFilter) map[string][]string {
	page, err := w.reader.Ties(context.Background(), graph.TieQuery{Filter: f.tie, Page: graph.First(100)})
	if err != nil {
		w.t.Fatal(err)
	}
	leads := map[string][]string{}
	for _, tie := range page.Items {
		if !tie.ActiveOn(graph.DateOf(now)) {
			continue
		}
		if f.direction != graph.Incoming || tie.Kind.Symmetric() {
			leads[tie.From] = append(leads[tie.From], tie.To)
		}
		if f.direction != graph.Outgoing || tie.Kind.Symmetric() {
			leads[tie.To] = append(leads[tie.To], tie.From)
		}
	}
	return leads
}

func (w walker) chains(steps []walkStep) string {
	rows := [][]string{{}}
	for i, step := range steps {
		allowed, leads := w.actors(step.filter), w.leads(step.tie)
		var longer [][]string
		for _, row := range rows {
			for _, id := range allowed {
				if !slices.Contains(row, id) && (i == 0 || slices.Contains(leads[row[i-1]], id)) {
					longer = append(longer, append(slices.Clone(row), id))
				}
			}
		}
		rows = longer
	}
	var out []string
	for _, row := range rows[:min(1000, len(rows))] {
		out = append(out, "[{"+strings.Join(row, "} {")+"}]")
	}
	return strings.Join(append(out, fmt.Sprint(len(rows))), "\n")
}

func (w walker) around(q aroundCase) string {
	everybody, allowed, leads := w.actors(walkFilter{}), w.actors(q.filter), w.leads(q.tie)
	if !slices.Contains(everybody, q.of) {
		return ""
	}
	away := map[string]int{q.of: 0}
	for depth := 1; depth <= q.depth; depth++ {
		for id, distance := range away {
			for _, next := range leads[id] {
				if _, seen := away[next]; !seen && distance == depth-1 && slices.Contains(allowed, next) {
					away[next] = depth
				}
			}
		}
	}
	var ids []string
	for id := range away {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b string) int { return cmp.Or(cmp.Compare(away[a], away[b]), strings.Compare(a, b)) })
	return "[{" + strings.Join(ids, "} {") + "}]"
}
