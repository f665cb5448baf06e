package storetest

import (
	"testing"

	"akteursnetz/graph"
)

// testCycle: nothing is part of itself, however long the way round.
func testCycle(t *testing.T, d *desk) {
	for _, id := range []string{"act_a", "act_b", "act_c", "act_d"} {
		d.create(t, club(id, id))
	}
	part := func(from, to string) *graph.Tie {
		return &graph.Tie{ID: "tie_" + from[4:] + to[4:], From: from, To: to, Kind: graph.PartOf}
	}
	d.create(t, part("act_a", "act_b"), part("act_b", "act_c"))
	fails(t, "the way back", d.try(t, part("act_b", "act_a")), graph.Invalid, "to")
	fails(t, "the long way", d.try(t, part("act_c", "act_a")), graph.Invalid, "to")
	d.create(t, part("act_a", "act_c"), part("act_d", "act_a")) // a diamond is none
	fails(t, "by update", tryChange(t, d, "tie_bc", func(tie *graph.Tie) { tie.To = "act_d" }), graph.Invalid, "to")
	change(t, d, "tie_da", func(tie *graph.Tie) { tie.From, tie.To = tie.To, tie.From })
	is(t, "turned around", must(d.internal().TiesByID(t.Context(), []string{"tie_da"}))(t)["tie_da"].To, "act_d")
	d.create(t, &graph.Tie{ID: "tie_other", From: "act_c", To: "act_a", Kind: graph.MemberOf})
	fails(t, "by another kind", tryChange(t, d, "tie_other", func(tie *graph.Tie) { tie.Kind = graph.PartOf }), graph.Invalid, "to")
	batch := func(entities ...graph.Entity) error { return d.tryImport(t, entities...) }
	fails(t, "in one import", batch(part("act_d", "act_b"), part("act_c", "act_d")), graph.Invalid, "to")

	t.Run("Initiative", func(t *testing.T) {
		child := func(id, parent string) *graph.Initiative { return &graph.Initiative{ID: id, Title: id, Parent: parent} }
		d.create(t, child("ini_a", ""), child("ini_b", "ini_a"), child("ini_c", "ini_b"))
		fails(t, "the long way", tryChange(t, d, "ini_a", func(i *graph.Initiative) { i.Parent = "ini_c" }), graph.Invalid, "parent")
		if err := batch(child("ini_a", "ini_c"), child("ini_b", ""), child("ini_c", "ini_b")); err != nil {
			t.Errorf("turning a chain around in one import: %v", err)
		}
	})
	t.Run("Topic", func(t *testing.T) {
		topic := func(slug, parent string) *graph.Topic {
			return &graph.Topic{Slug: slug, Parent: parent, Labels: texts(slug, "")}
		}
		if err := batch(topic("a", ""), topic("b", "a"), topic("c", "b")); err != nil {
			t.Fatal(err)
		}
		fails(t, "the long way", batch(topic("a", "c")), graph.Invalid, "parent")
		fails(t, "itself", batch(topic("a", "a")), graph.Invalid, "parent")
		if err := batch(topic("a", "b"), topic("b", "")); err != nil {
			t.Errorf("turning around: %v", err)
		}
	})
}
