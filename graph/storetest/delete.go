package storetest

import (
	"context"
	"testing"

	"akteursnetz/graph"
)

// testDelete: what cannot be without a record goes with it, mentions are cleared, ids are never used again.
func testDelete(t *testing.T, d *desk) {
	fixture(t, d)
	t.Run("Actor", func(t *testing.T) {
		is(t, "what went", d.remove(t, "act_verein"), graph.Deletion{ID: "act_verein", Ties: 5, Others: 4})
		is(t, "ties", ids(must(d.internal().Ties(t.Context(), graph.TieQuery{}))(t).Items), []string{"tie_1", "tie_5", "tie_6", "tie_7"})
		near := must(d.internal().Neighbours(t.Context(), []string{"act_treff"}, graph.NeighbourQuery{}))(t)
		is(t, "the ties' actors", ids(near["act_treff"].Items), []string{})
		is(t, "offers", len(must(d.internal().OffersByID(t.Context(), []string{"off_kurs"}))(t)), 0)
		is(t, "needs", len(must(d.internal().NeedsByID(t.Context(), []string{"nee_raeume"}))(t)), 0)
		is(t, "participations", len(must(d.internal().ParticipationsByID(t.Context(), []string{"par_verein", "par_tandem"}))(t)), 0)
		ankommen := must(d.internal().InitiativesByID(t.Context(), []string{"ini_ankommen"}))(t)["ini_ankommen"]
		is(t, "mentions", ankommen.Partners, []string{"act_stelle"})
		is(t, "a cleared mention is a change", ankommen.Revision, 2)
		is(t, "the log tells", actions(must(d.internal().ChangesOf(t.Context(), "tie_2"))(t)), []string{"1.0 IMPORTED ", "2.5 DELETED tie_2"})
	})
	t.Run("Responsible", func(t *testing.T) {
		is(t, "what went", d.remove(t, "act_stelle"), graph.Deletion{ID: "act_stelle", Ties: 1, Others: 1})
		initiatives := must(d.internal().InitiativesByID(t.Context(), []string{"ini_ankommen", "ini_notfall"}))(t)
		is(t, "body", initiatives["ini_ankommen"].Bodies[0].Responsible, "")
		is(t, "lead", initiatives["ini_notfall"].Lead, "")
	})
	t.Run("Initiative", func(t *testing.T) {
		is(t, "what went", d.remove(t, "ini_ankommen"), graph.Deletion{ID: "ini_ankommen", Others: 3})
		is(t, "children stay", must(d.internal().InitiativesByID(t.Context(), []string{"ini_tandem"}))(t)["ini_tandem"].Parent, "")
		is(t, "offers stay", must(d.internal().OffersByID(t.Context(), []string{"off_beratung"}))(t)["off_beratung"].Initiative, "")
	})
	t.Run("Same tie twice", func(t *testing.T) {
		d.create(t,
			&graph.Initiative{ID: "ini_x", Title: "X"},
			&graph.Tie{ID: "tie_ohne", From: "act_amt", To: "act_haus", Kind: graph.Knows},
			&graph.Tie{ID: "tie_mit", From: "act_amt", To: "act_haus", Kind: graph.Knows, Initiative: "ini_x"},
			&graph.Tie{ID: "tie_sonst", From: "act_amt", To: "act_treff", Kind: graph.Knows, Initiative: "ini_x"},
		)
		is(t, "a tie that says no more goes", d.remove(t, "ini_x"), graph.Deletion{ID: "ini_x", Ties: 1})
		ties := must(d.internal().TiesByID(t.Context(), []string{"tie_ohne", "tie_mit", "tie_sonst"}))(t)
		is(t, "the others stay", sortedKeys(ties), []string{"tie_ohne", "tie_sonst"})
		is(t, "without their mention", ties["tie_sonst"].Initiative, "")
	})
	t.Run("Tombstone", func(t *testing.T) { tombstones(t, d) })
	t.Run("Vocabulary", func(t *testing.T) {
		err := d.store.Write(t.Context(), editor, func(ctx context.Context, w graph.Writer) error {
			_, err := w.Delete(ctx, "top_arbeit", 1)
			return err
		})
		fails(t, "topics stay", err, graph.Invalid, "id")
	})
	t.Run("Body", func(t *testing.T) {
		d.create(t,
			&graph.Initiative{ID: "ini_b", Title: "B", Bodies: []graph.Body{
				{ID: "bod_1", Kind: graph.WorkingGroup, Name: "A"}, {ID: "bod_2", Kind: graph.WorkingGroup, Name: "B"},
			}},
			&graph.Participation{ID: "par_b", Initiative: "ini_b", Body: "bod_1", Actor: "act_amt"},
		)
		drop := func(i *graph.Initiative) { i.Bodies = nil }
		fails(t, "a body with members stays", tryChange(t, d, "ini_b", drop), graph.Conflict, "bodies")
		change(t, d, "ini_b", func(i *graph.Initiative) { i.Bodies = i.Bodies[:1] })
		d.remove(t, "par_b")
		change(t, d, "ini_b", drop)
	})
}

func tombstones(t *testing.T, d *desk) {
	d.create(t, club("act_grab", "Grab"))
	d.remove(t, "act_grab")
	fails(t, "its id is taken", d.try(t, club("act_grab", "Grab")), graph.Conflict, "id")
	asked := []string{"act_grab", "tie_2", "act_amt", "act_none", "act_grab"}
	is(t, "deleted", must(d.internal().Deleted(t.Context(), asked))(t), map[string]bool{"act_grab": true, "tie_2": true})
	is(t, "none asked for", must(d.internal().Deleted(t.Context(), nil))(t), map[string]bool{})
	is(t, "hidden from partners", must(d.partner().Deleted(t.Context(), asked))(t), map[string]bool{})
	write := func(fn func(context.Context, graph.Writer) error) error {
		return d.store.Write(t.Context(), editor, fn)
	}
	fails(t, "no update", write(func(ctx context.Context, w graph.Writer) error {
		_, err := w.Update(ctx, club("act_grab", "Auferstanden"), 2)
		return err
	}), graph.NotFound, "id")
	fails(t, "no import", write(func(ctx context.Context, w graph.Writer) error {
		_, err := w.Import(ctx, "again", []graph.Entity{club("act_grab", "Grab")})
		return err
	}), graph.Conflict, "id")
	fails(t, "no reference", d.try(t, &graph.Tie{ID: "tie_grab", From: "act_amt", To: "act_grab", Kind: graph.Knows}), graph.NotFound, "to")
	fails(t, "stale delete", write(func(ctx context.Context, w graph.Writer) error {
		_, err := w.Delete(ctx, "act_amt", 99)
		return err
	}), graph.Conflict, "revision")
	fails(t, "unknown delete", write(func(ctx context.Context, w graph.Writer) error {
		_, err := w.Delete(ctx, "act_none", 1)
		return err
	}), graph.NotFound, "id")
	fails(t, "update of an unknown id", write(func(ctx context.Context, w graph.Writer) error {
		_, err := w.Update(ctx, club("act_none", "X"), 1)
		return err
	}), graph.NotFound, "id")
}
