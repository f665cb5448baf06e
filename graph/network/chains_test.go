package network

import (
	"context"
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/network/nettest"
)

// TestChainsBruteForce compares with all rows of different actors, tried one by one.
func TestChainsBruteForce(t *testing.T) {
	for seed := range uint64(200) {
		rng := rand.New(rand.NewPCG(seed, 21))
		view := randomView(rng, 3+rng.IntN(6))
		steps := make([]Step, 2+rng.IntN(4))
		for i := range steps {
			if rng.IntN(2) == 0 {
				steps[i].Actors = slices.DeleteFunc(view.IDs(), func(string) bool { return rng.IntN(3) == 0 })
			}
			if i > 0 {
				steps[i].Tie.Direction = graph.Directions[rng.IntN(3)]
				if rng.IntN(3) == 0 {
					steps[i].Tie.Kinds = []graph.TieKind{graph.Knows, graph.Funds}
				}
			}
		}
		want := allRows(view, steps, nil)
		found := FindChains(view, steps, "2026-01-01")
		rows, err := found.Rows(t.Context(), 1_000_000)
		if err != nil {
			t.Fatal(err)
		}
		nettest.Equal(t, "rows", len(rows), len(want))
		for i := range rows {
			nettest.Equal(t, "row", found.Actors(rows[i]), want[i])
		}
		for step := range steps {
			counts := map[string]int{}
			for _, row := range want {
				counts[row[step]]++
			}
			total, at, err := found.Count(t.Context(), step)
			nettest.Equal(t, "total", [2]any{total, err}, [2]any{len(want), error(nil)})
			for place, count := range at {
				nettest.Equal(t, "at a step", count, counts[view.Node(place).ID])
			}
		}
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

// allRows goes on from a row in every way.
func allRows(view *graph.View, steps []Step, row []string) [][]string {
	if len(row) == len(steps) {
		return [][]string{row}
	}
	step := steps[len(row)]
	var rows [][]string
	for _, id := range view.IDs() {
		fits := !slices.Contains(row, id) && (step.Actors == nil || slices.Contains(step.Actors, id)) &&
			(len(row) == 0 || tiedBy(view, row[len(row)-1], step, id))
		if fits {
			rows = append(rows, allRows(view, steps, append(slices.Clone(row), id))...)
		}
	}
	return rows
}

func tiedBy(view *graph.View, from string, step Step, to string) bool {
	for _, e := range view.Edges() {
		a, b := view.Node(e.From).ID, view.Node(e.To).ID
		forth, back := a == from && b == to, a == to && b == from
		if e.Kind() == graph.Knows || step.Tie.Direction == graph.AnyDirection {
			forth = forth || back
		} else if step.Tie.Direction == graph.Incoming {
			forth = back
		}
		if forth && e.HoldsOn("2026-01-01") && (step.Tie.Kinds == nil || slices.Contains(step.Tie.Kinds, e.Kind())) {
			return true
		}
	}
	return false
}

func TestChains(t *testing.T) {
	actors := []*graph.Actor{
		member("mo1", graph.MigrantOrganization, ""), member("mo2", graph.MigrantOrganization, ""), member("club", graph.Association, ""),
		member("jc", graph.JobCentre, ""),
	}
	view := viewOf(actors, bond("t1", "club", graph.Cooperates, "mo1"), bond("t2", "club", graph.Cooperates, "mo2"),
		bond("t3", "club", graph.RefersTo, "jc"), bond("t4", "club", graph.Advises, "jc"))
	pattern := []Step{{Actors: []string{"mo1", "mo2"}}, {Actors: []string{"club"}}, {Actors: []string{"jc"}}}
	found := FindChains(view, pattern, "2026-01-01")
	rows, err := found.Rows(t.Context(), 1)
	nettest.Equal(t, "the first alone", [2]any{len(rows), err}, [2]any{1, error(nil)})
	nettest.Equal(t, "actors", found.Actors(rows[0]), []string{"mo1", "club", "jc"})
	nettest.Equal(t, "all ties of the row", found.Ties(rows[0]), []string{"t1", "t3", "t4"})
	total, _, _ := found.Count(t.Context(), 1)
	nettest.Equal(t, "total", total, 2)
	kinds := func(a *graph.Features) []string { return []string{string(a.Kind)} }
	for step, want := range []graph.FacetValue{
		{Value: "MIGRANT_ORGANIZATION", Count: 2}, {Value: "ASSOCIATION", Count: 2}, {Value: "JOB_CENTRE", Count: 2},
	} {
		groups, err := found.Groups(t.Context(), step, kinds)
		nettest.Equal(t, "groups", [2]any{groups[0], err}, [2]any{want, error(nil)})
	}
}

func TestChainsAreLimited(t *testing.T) {
	var ties []graph.EdgeRow
	ids := make([]string, 300)
	for i := range ids {
		ids[i] = graph.Padded(int64(i))
		for j := range i {
			ties = append(ties, bond("t"+graph.Padded(int64(i*1000+j)), ids[j], graph.Knows, ids[i]))
		}
	}
	found := FindChains(viewOf(members(ids...), ties...), make([]Step, 5), "2026-01-01")
	_, _, err := found.Count(t.Context(), 0)
	nettest.Equal(t, "too many rows", graph.CodeOf(err), graph.Limit)
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	_, _, err = found.Count(ended, 0)
	nettest.Equal(t, "cancelled", [2]any{graph.CodeOf(err), errors.Is(err, context.Canceled)}, [2]any{graph.Unavailable, true})
}
