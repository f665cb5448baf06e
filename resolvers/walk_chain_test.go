package resolvers_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"akteursnetz/graph"
)

type stepCase struct {
	actors actorCase
	ties   tieCase
}

func randomSteps(rng *rand.Rand) (steps []stepCase, text string) {
	var texts []string
	for i := range 2 + rng.IntN(4) {
		step := stepCase{actors: randomActors(rng)}
		text := "actor: " + step.actors.text
		if i > 0 {
			step.ties = randomTies(rng)
			text += ", tie: " + step.ties.text
		}
		steps, texts = append(steps, step), append(texts, "{"+text+"}")
	}
	return steps, "[" + strings.Join(texts, ", ") + "]"
}

// chains draws a pattern, and how much of its rows and of their groups is asked for.
func (w *walkWorld) chains(rng *rand.Rand) walkQuestion {
	steps, text := randomSteps(rng)
	asked, day := asOf(rng)
	first, firstGroups := pickOne(rng, 0, 1, 2, 5, 1000), pickOne(rng, 1, 2, 100)
	by := pickOne(rng, graph.FacetKind, graph.FacetTopic, graph.FacetTargetGroup, graph.FacetLanguage,
		graph.FacetDistrict, graph.FacetMunicipality, graph.FacetState)
	step, fields := rng.IntN(len(steps)), pickOne(rng, fewFields, moreFields)
	groupsAsked := fmt.Sprintf("groups(step: %d, by: %s, first: %d) { count value }", step, by, firstGroups)
	q := walkQuestion{query: fmt.Sprintf("{ chains(first: %d, asOf: %s, steps: %s) { %s rows { actors %s ties { id } } totalCount } }",
		first, asked, text, groupsAsked, fields)}
	found := w.rows(steps, day)
	counts, rows := map[string]int{}, []map[string]any{}
	for i, row := range found {
		for _, value := range values(w.actor(row[step]), by) {
			counts[value]++
		}
		if i < first {
			rows = append(rows, map[string]any{"actors": w.withFields(row, fields), "ties": withIDs(w.tiesOf(row, steps, day))})
		}
	}
	groups := counted(counts)
	q.answer = answered("chains", map[string]any{
		"groups": groups[:min(firstGroups, len(groups))], "rows": rows, "totalCount": len(found),
	})
	q.note(len(rows) > 0, "rows")
	q.note(len(rows) > 0 && len(rows) < len(found), "cut rows")
	q.note(len(groups) > 0, "groups")
	q.note(len(groups) > firstGroups, "cut groups")
	return q
}

// rows tries all rows of different actors, in order.
func (w *walkWorld) rows(steps []stepCase, day graph.Date) [][]string {
	rows := [][]string{{}}
	for i, step := range steps {
		var longer [][]string
		for _, row := range rows {
			for _, a := range w.actors {
				if step.actors.passes(a) && !slices.Contains(row, a.ID) && (i == 0 || len(w.between(step.ties, day, row[i-1], a.ID)) > 0) {
					longer = append(longer, append(slices.Clone(row), a.ID))
				}
			}
		}
		rows = longer
	}
	return rows
}

// tiesOf gives the ties that join a row, step by step.
func (w *walkWorld) tiesOf(row []string, steps []stepCase, day graph.Date) []string {
	var ids []string
	for i := 1; i < len(row); i++ {
		ids = append(ids, w.between(steps[i].ties, day, row[i-1], row[i])...)
	}
	return ids
}
