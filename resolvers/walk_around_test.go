package resolvers_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"akteursnetz/graph"
)

const (
	mostWalkStarts = 3
	nobody         = walkActors // the number of an actor that does not exist
)

// around draws where to start, how far to go and how many to show.
func (w *walkWorld) around(rng *rand.Rand) walkQuestion {
	of := w.starts(rng)
	ties, others, depth, first := randomTies(rng), randomActors(rng), rng.IntN(5), pickOne(rng, 0, 1, 3, 5, 8, 1000)
	asked, day := asOf(rng)
	fields := pickOne(rng, fewFields, moreFields)
	var distances []string
	for i := range walkActors + 1 {
		distances = append(distances, fmt.Sprintf("d%02d: distance(of: \"act_%02d\")", i, i))
	}
	arguments := fmt.Sprintf("of: [%s], depth: %d, tie: %s, filter: %s, asOf: %s, first: %d",
		strings.Join(of, ", "), depth, ties.text, others.text, asked, first)
	q := walkQuestion{query: fmt.Sprintf("{ neighbourhood(%s) { actors %s %s ties { id } truncated } }",
		arguments, fields, strings.Join(distances, " "))}
	q.note(len(of) > 1, "several starts")
	away := map[string]int{}
	for _, quoted := range of {
		id := strings.Trim(quoted, `"`)
		if w.actor(id) == nil {
			q.answer = fmt.Sprintf("NOT_FOUND of: there is no actor %q", id)
			q.note(true, "not found")
			return q
		}
		away[id] = 0
	}
	w.spread(away, ties, others, depth, day)
	near := make([]string, 0, len(away))
	for id := range away {
		near = append(near, id)
	}
	slices.SortFunc(near, func(a, b string) int { return cmp.Or(away[a]-away[b], strings.Compare(a, b)) })
	shown := near[:min(first, len(near))]
	answer := w.subgraph(shown, away, ties, day)
	answer["actors"], answer["truncated"] = w.withFields(shown, fields), len(shown) < len(near)
	q.answer = answered("neighbourhood", answer)
	q.note(len(shown) > len(of), "neighbours")
	q.note(len(shown) > 0 && len(shown) < len(near), "cut neighbours")
	return q
}

// starts draws actors to start from, now and then one that is hidden or does not exist, or the same twice.
func (w *walkWorld) starts(rng *rand.Rand) []string {
	var of []string
	for range 1 + rng.IntN(mostWalkStarts) {
		id := fmt.Sprintf("act_%02d", rng.IntN(nobody+1))
		if rng.IntN(6) > 0 && len(w.actors) > 0 {
			id = pickOne(rng, w.actors...).ID
		}
		of = append(of, fmt.Sprintf("%q", id))
	}
	return of
}

// spread goes on from everybody met, again and again, until nothing is nearer than known.
func (w *walkWorld) spread(away map[string]int, ties tieCase, others actorCase, depth int, day graph.Date) {
	for nearer := true; nearer; {
		nearer = false
		for _, from := range w.actors {
			distance, met := away[from.ID]
			if !met || distance == depth {
				continue
			}
			for _, to := range w.actors {
				known, before := away[to.ID]
				if before && known <= distance+1 || !before && !others.passes(to) || len(w.between(ties, day, from.ID, to.ID)) == 0 {
					continue
				}
				away[to.ID], nearer = distance+1, true
			}
		}
	}
}

// subgraph gives what is shown of actors: how far away they are, and all ties that pass between two of them.
func (w *walkWorld) subgraph(shown []string, away map[string]int, ties tieCase, day graph.Date) map[string]any {
	out := map[string]any{}
	for i := range walkActors + 1 {
		id := fmt.Sprintf("act_%02d", i)
		out[fmt.Sprintf("d%02d", i)] = nil
		if slices.Contains(shown, id) {
			out[fmt.Sprintf("d%02d", i)] = away[id]
		}
	}
	ties.direction = graph.AnyDirection
	var among []string
	for _, tie := range w.ties {
		if slices.Contains(shown, tie.From) && slices.Contains(shown, tie.To) && w.leads(tie, ties, day, tie.From, tie.To) {
			among = append(among, tie.ID)
		}
	}
	out["ties"] = withIDs(among)
	return out
}
