package storetest

import (
	"context"
	"fmt"
	"testing"

	"akteursnetz/graph"
)

// testImport: an import creates or replaces whatever the revision, as one entry of the log.
func testImport(t *testing.T, d *desk) {
	fixture(t, d)
	t.Run("Counts", func(t *testing.T) {
		renamed := club("act_amt", "Kreisverwaltung")
		counts := d.importing(t, "second", renamed, club("act_neu", "Neu"), fixtureActors()[1])
		is(t, "counts", counts, graph.ImportCounts{Created: 1, Updated: 1, Unchanged: 1})
		got := must(d.internal().ActorsByID(t.Context(), []string{"act_amt", "act_jobcenter", "act_neu"}))(t)
		is(t, "revisions", []int{got["act_amt"].Revision, got["act_jobcenter"].Revision, got["act_neu"].Revision}, []int{2, 1, 1})
		is(t, "replaced whole", got["act_amt"].Seat, "")
	})
	t.Run("Again", func(t *testing.T) {
		before := len(must(d.internal().Changes(t.Context(), graph.First(100)))(t).Items)
		counts := d.importing(t, "again", fixtureActors()[1:]...)
		is(t, "equal records stay untouched", counts, graph.ImportCounts{Unchanged: 7})
		is(t, "no entry", len(must(d.internal().Changes(t.Context(), graph.First(100)))(t).Items), before)
	})
	t.Run("Order", func(t *testing.T) {
		d.importing(t, "any order",
			&graph.Tie{ID: "tie_a", From: "act_n1", To: "act_n2", Kind: graph.Knows},
			&graph.Participation{ID: "par_a", Initiative: "ini_n", Body: "bod_n", Actor: "act_n2"},
			&graph.Initiative{ID: "ini_n", Title: "N", Bodies: []graph.Body{{ID: "bod_n", Kind: graph.WorkingGroup, Name: "N"}}},
			&graph.Actor{ID: "act_n1", Kind: graph.Company, Name: "N1", Visibility: graph.PartnerLevel,
				Topics: []graph.ActorTopic{{Topic: "neu", Strength: 1}}},
			club("act_n2", "N2"),
			&graph.Topic{Slug: "neu", Parent: "arbeit", Labels: texts("Neuland", "")},
		)
		is(t, "a new topic's labels", actorIDs(t, d.internal(), &graph.ActorFilter{Search: new("neuland")}), []string{"act_n1"})
		work := &graph.ActorFilter{Topic: []string{"arbeit"}, Kind: []graph.ActorKind{graph.Company}}
		is(t, "and those above it", actorIDs(t, d.internal(), work), []string{"act_n1"})
		is(t, "levels within the batch", len(must(d.public().TiesByID(t.Context(), []string{"tie_a"}))(t)), 0)
	})
	t.Run("Bad", func(t *testing.T) {
		fails(t, "twice in one batch", d.tryImport(t, club("act_z", "A"), club("act_z", "B")), graph.Invalid, "id")
		fails(t, "same tie under two ids", d.tryImport(t,
			&graph.Tie{ID: "tie_y", From: "act_amt", To: "act_haus", Kind: graph.Knows},
			&graph.Tie{ID: "tie_z", From: "act_haus", To: "act_amt", Kind: graph.Knows}), graph.Conflict, "kind")
		fails(t, "missing reference", d.tryImport(t, club("act_z", "A"),
			&graph.Tie{ID: "tie_z", From: "act_z", To: "act_none", Kind: graph.Funds}), graph.NotFound, "to")
		is(t, "nothing of it", len(must(d.internal().ActorsByID(t.Context(), []string{"act_z"}))(t)), 0)
		is(t, "an empty batch", d.importing(t, "empty"), graph.ImportCounts{})
	})
	t.Run("Large", func(t *testing.T) {
		var batch []graph.Entity
		for i := range 1000 {
			batch = append(batch, club(fmt.Sprintf("act_m%04d", i), fmt.Sprintf("Masse %d", i)))
		}
		for i := range 999 {
			id, to := fmt.Sprintf("tie_m%04d", i), fmt.Sprintf("act_m%04d", i+1)
			batch = append(batch, &graph.Tie{ID: id, From: "act_m0000", To: to, Kind: graph.Knows})
		}
		is(t, "created", d.importing(t, "mass", batch...), graph.ImportCounts{Created: 1999})
		page := must(d.public().TiesOf(t.Context(), []string{"act_m0000"}, graph.TieQuery{Total: true}))(t)["act_m0000"]
		is(t, "ties", page.Total, 999)
		is(t, "what goes with the hub", d.remove(t, "act_m0000"), graph.Deletion{ID: "act_m0000", Ties: 999})
		is(t, "actors", len(actorIDsAll(t, d, &graph.ActorFilter{Search: new("masse")})), 999)
	})
}

// tryImport imports a batch in a write of its own and gives the error.
func (d *desk) tryImport(t *testing.T, batch ...graph.Entity) error {
	t.Helper()
	return d.store.Write(t.Context(), editor, func(ctx context.Context, w graph.Writer) error {
		_, err := w.Import(ctx, "try", batch)
		return err
	})
}

// actorIDsAll walks all pages of a filtered list.
func actorIDsAll(t *testing.T, d *desk, f *graph.ActorFilter) []string {
	t.Helper()
	query := graph.ActorQuery{Filter: f}
	var all []string
	request := graph.First(graph.MaxPage)
	for {
		query.Page = request
		page := must(d.internal().Actors(t.Context(), query))(t)
		all = append(all, ids(page.Items)...)
		if !page.HasNext {
			return all
		}
		request.After = new(page.Cursor(len(page.Items) - 1))
	}
}
