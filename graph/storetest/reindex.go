package storetest

import (
	"fmt"
	"testing"

	"akteursnetz/graph"
)

// testReindex: what depends on a changed record changes with it, at once.
func testReindex(t *testing.T, d *desk) {
	fixture(t, d)
	t.Run("Topic", func(t *testing.T) {
		find := func(text string) []string { return actorIDs(t, d.internal(), &graph.ActorFilter{Search: &text}) }
		is(t, "by label", find("lernen"), []string{"act_verein", "act_schule"})
		d.importing(t, "relabel", &graph.Topic{Slug: "deutsch", Parent: "arbeit", Labels: texts("Berufsdeutsch", "")})
		is(t, "by the old label", find("lernen"), []string{})
		is(t, "by the new label", find("berufsdeutsch"), []string{"act_verein", "act_schule"})
		in := func(topic string) []string {
			return actorIDs(t, d.internal(), &graph.ActorFilter{Topic: []string{topic}})
		}
		is(t, "no longer above", in("sprache"), []string{"act_stelle", "act_amt"})
		is(t, "now above", in("arbeit"), []string{"act_jobcenter", "act_amt", "act_verein", "act_schule"})
		offers := must(d.internal().Offers(t.Context(), graph.OfferQuery{Filter: &graph.OfferFilter{Topic: []string{"arbeit"}}}))(t)
		is(t, "offers", ids(offers.Items), []string{"off_beratung", "off_kurs"})
		needs := must(d.internal().Needs(t.Context(), graph.NeedQuery{Filter: &graph.NeedFilter{Search: new("berufsdeutsch")}}))(t)
		is(t, "needs", ids(needs.Items), []string{"nee_raeume"})
		tandem := must(d.internal().InitiativesByID(t.Context(), []string{"ini_tandem"}))(t)["ini_tandem"]
		is(t, "the records themselves did not change", tandem.Revision, 1)
		log := must(d.internal().Changes(t.Context(), graph.First(100)))(t)
		is(t, "the log tells of the topic alone", actions(log.Items), []string{"2.0 IMPORTED ", "1.0 IMPORTED "})
	})
	t.Run("Visibility", func(t *testing.T) {
		change(t, d, "act_jobcenter", func(a *graph.Actor) { a.Visibility = graph.InternalOnly })
		read := func(r graph.Reader, kind graph.Type) []string {
			return ids(must(r.Records(t.Context(), kind, "", 100))(t))
		}
		is(t, "ties hide with it", read(d.public(), graph.TieType), []string{"tie_2", "tie_4"})
		is(t, "offers hide with it", read(d.public(), graph.OfferType), []string{"off_kurs"})
		tied := &graph.ActorFilter{Tie: &graph.TieCondition{Kind: []graph.TieKind{graph.Funds, graph.Cooperates}}}
		is(t, "and are not counted", actorIDs(t, d.public(), tied), []string{})
		change(t, d, "act_jobcenter", func(a *graph.Actor) { a.Visibility = graph.Public })
		is(t, "and show again", read(d.public(), graph.TieType), []string{"tie_1", "tie_2", "tie_4", "tie_9"})
		change(t, d, "ini_notfall", func(i *graph.Initiative) { i.Visibility = graph.Public })
		ties := must(d.public().Ties(t.Context(), graph.TieQuery{Filter: &graph.TieFilter{Initiative: new("ini_notfall")}}))(t)
		is(t, "ties of an initiative that shows", ids(ties.Items), []string{"tie_9"})
		change(t, d, "ini_ankommen", func(i *graph.Initiative) { i.Visibility = graph.PartnerLevel })
		is(t, "participations hide", read(d.public(), graph.ParticipationType), []string{})
		within := graph.InitiativeQuery{Filter: &graph.InitiativeFilter{Parent: new("ini_ankommen")}}
		children := must(d.public().Initiatives(t.Context(), within))(t)
		is(t, "below a hidden parent", ids(children.Items), []string{})
		imported := club("act_amt", "Amt")
		imported.Visibility = graph.PartnerLevel
		d.importing(t, "hide", imported)
		is(t, "by import too", read(d.public(), graph.TieType), []string{"tie_4", "tie_9"})
	})
	t.Run("Many", func(t *testing.T) { manyOnATopic(t, d) })
	t.Run("Name", func(t *testing.T) {
		change(t, d, "act_treff", func(a *graph.Actor) { a.Name = "Anlaufstelle" })
		ties := must(d.internal().TiesOf(t.Context(), []string{"act_verein"}, graph.TieQuery{}))(t)["act_verein"]
		is(t, "ties by the new name", ids(ties.Items), []string{"tie_2", "tie_4", "tie_9", "tie_3", "tie_8"})
		near := must(d.internal().Neighbours(t.Context(), []string{"act_verein"}, graph.NeighbourQuery{}))(t)["act_verein"]
		is(t, "neighbours by the new name", ids(near.Items), []string{"act_amt", "act_treff", "act_jobcenter", "act_lotsin"})
		change(t, d, "ini_tandem", func(i *graph.Initiative) { i.Title = "Aaa" })
		of := must(d.internal().ParticipationsOf(t.Context(), []string{"act_verein"}, 10))(t)["act_verein"]
		is(t, "participations by the new title", ids(of), []string{"par_tandem", "par_verein"})
		in := must(d.internal().ParticipationsIn(t.Context(), []string{"ini_ankommen"}))(t)["ini_ankommen"]
		is(t, "members by the new name", ids(in), []string{"par_amt", "par_treff", "par_stelle", "par_verein"})
	})
}

// manyOnATopic: whoever works on a topic that moves moves with it, also where the same write replaces some of them.
func manyOnATopic(t *testing.T, d *desk) {
	const many = 300
	batch := []graph.Entity{
		&graph.Topic{Slug: "stamm", Labels: texts("Stamm", "")}, &graph.Topic{Slug: "ast", Labels: texts("Ast", "")},
		&graph.Topic{Slug: "zweig", Parent: "stamm", Labels: texts("Zweig", "")},
	}
	var all []string
	for i := range many {
		actor := club(fmt.Sprintf("act_zweig%03d", i), fmt.Sprintf("Zweig %03d", i))
		actor.Topics = []graph.ActorTopic{{Topic: "zweig", Strength: 1}}
		batch, all = append(batch, actor), append(all, actor.ID)
	}
	d.importing(t, "many", batch...)
	moved := []graph.Entity{&graph.Topic{Slug: "zweig", Parent: "ast", Labels: texts("Zweig", "")}}
	for _, e := range batch[3 : 3+many/2] {
		actor := *e.(*graph.Actor)
		actor.Source = "Anruf"
		moved = append(moved, &actor)
	}
	d.importing(t, "moved", moved...)
	on := func(topic string) []string { return actorIDsAll(t, d, &graph.ActorFilter{Topic: []string{topic}}) }
	is(t, "now above", on("ast"), all)
	is(t, "no longer above", on("stamm"), []string(nil))
	is(t, "still on it", on("zweig"), all)
}
