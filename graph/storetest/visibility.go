package storetest

import (
	"testing"

	"akteursnetz/graph"
)

// testVisibility: a record shows if every record it cannot be without shows; hidden and unknown are one answer.
func testVisibility(t *testing.T, d *desk) {
	fixture(t, d)
	cases := []struct {
		kind                      graph.Type
		public, partner, internal []string // what is new at each level
	}{
		{graph.ActorType, []string{"act_amt", "act_haus", "act_jobcenter", "act_treff", "act_verein"},
			[]string{"act_schule"}, []string{"act_lotsin", "act_stelle"}},
		{graph.TieType, []string{"tie_1", "tie_2", "tie_4", "tie_9"}, []string{"tie_3", "tie_5"}, []string{"tie_6", "tie_7", "tie_8"}},
		{graph.InitiativeType, []string{"ini_ankommen"}, []string{"ini_tandem"}, []string{"ini_notfall"}},
		{graph.ParticipationType, []string{"par_amt", "par_verein"}, []string{"par_tandem"}, []string{"par_stelle", "par_treff"}},
		{graph.OfferType, []string{"off_beratung", "off_kurs"}, []string{"off_dolmetschen"}, []string{"off_plan"}},
		{graph.NeedType, nil, nil, []string{"nee_geld", "nee_raeume"}},
	}
	for _, c := range cases {
		seen := []string{}
		for i, more := range [][]string{c.public, c.partner, c.internal} {
			seen = inOrder(append(seen, more...))
			got := must(d.store.For(graph.Audience(i)).Records(t.Context(), c.kind, "", 100))(t)
			is(t, string(c.kind)+" for "+graph.Audience(i).String(), ids(got), seen)
		}
	}
	t.Run("Lists", func(t *testing.T) { visibleLists(t, d) })
	t.Run("Filters", func(t *testing.T) { visibleFilters(t, d) })
	t.Run("Redacted", func(t *testing.T) { redacted(t, d) })
}

// visibleLists: neighbours, ties and members that are hidden are not there, nor counted.
func visibleLists(t *testing.T, d *desk) {
	asked := []string{"act_verein", "act_stelle", "act_schule"}
	ties := must(d.public().TiesOf(t.Context(), asked, graph.TieQuery{Total: true}))(t)
	is(t, "hidden actors have no ties", sortedKeys(ties), []string{"act_verein"})
	is(t, "ties", ids(ties["act_verein"].Items), []string{"tie_9", "tie_2", "tie_4"})
	is(t, "counted", ties["act_verein"].Total, 3)
	near := must(d.partner().Neighbours(t.Context(), asked, graph.NeighbourQuery{Total: true}))(t)
	is(t, "hidden actors have no neighbours", sortedKeys(near), []string{"act_schule", "act_verein"})
	is(t, "neighbours", ids(near["act_verein"].Items), []string{"act_jobcenter", "act_amt", "act_treff"})
	in := must(d.public().ParticipationsIn(t.Context(), []string{"ini_ankommen", "ini_tandem"}))(t)
	is(t, "members", ids(in["ini_ankommen"]), []string{"par_amt", "par_verein"})
	is(t, "of a hidden initiative", len(in["ini_tandem"]), 0)
	of := must(d.public().ParticipationsOf(t.Context(), []string{"act_verein", "act_stelle"}, 20))(t)
	is(t, "memberships", ids(of["act_verein"]), []string{"par_verein"})
	is(t, "of a hidden actor", len(of["act_stelle"]), 0)
	children := must(d.partner().Children(t.Context(), []string{"ini_ankommen", "ini_notfall"}, 20))(t)
	is(t, "children", ids(children["ini_ankommen"]), []string{"ini_tandem"})
	offers := must(d.public().OffersOf(t.Context(), []string{"act_jobcenter", "act_schule"}, 20))(t)
	is(t, "offers", ids(offers["act_jobcenter"]), []string{"off_beratung"})
	is(t, "of a hidden provider", len(offers["act_schule"]), 0)
}

// visibleFilters: what is hidden makes nothing match.
func visibleFilters(t *testing.T, d *desk) {
	tied := func(r graph.Reader, c graph.TieCondition) []string {
		return actorIDs(t, r, &graph.ActorFilter{Tie: &c})
	}
	toStelle := &graph.ActorFilter{IDs: []string{"act_stelle"}}
	is(t, "tie to a hidden actor", tied(d.public(), graph.TieCondition{Other: toStelle}), []string{})
	is(t, "not to a hidden actor", len(tied(d.public(), graph.TieCondition{Other: toStelle, Max: new(0)})), 5)
	is(t, "a hidden tie", tied(d.public(), graph.TieCondition{Kind: []graph.TieKind{graph.Knows, graph.RefersTo}}), []string{})
	is(t, "number of visible ties", tied(d.public(), graph.TieCondition{Min: new(3)}), []string{"act_verein"})
	is(t, "number for partners", tied(d.partner(), graph.TieCondition{Min: new(4)}), []string{"act_jobcenter", "act_verein"})
	ties := func(r graph.Reader, id string) []string {
		return ids(must(r.Ties(t.Context(), graph.TieQuery{Filter: &graph.TieFilter{Initiative: &id}}))(t).Items)
	}
	is(t, "tie of a visible initiative", ties(d.public(), "ini_ankommen"), []string{"tie_4"})
	is(t, "tie of a hidden initiative", ties(d.partner(), "ini_notfall"), []string{})
	initiatives := func(r graph.Reader, f graph.InitiativeFilter) []string {
		return ids(must(r.Initiatives(t.Context(), graph.InitiativeQuery{Filter: &f}))(t).Items)
	}
	is(t, "hidden partner", initiatives(d.partner(), graph.InitiativeFilter{Partner: new("act_stelle")}), []string{})
	withoutStelle := graph.InitiativeFilter{Not: &graph.InitiativeFilter{Partner: new("act_stelle")}}
	is(t, "not with a hidden partner", initiatives(d.public(), withoutStelle), []string{"ini_ankommen"})
	is(t, "visible partner", initiatives(d.public(), graph.InitiativeFilter{Partner: new("act_verein")}), []string{"ini_ankommen"})
	change(t, d, "off_beratung", func(o *graph.Offer) { o.Initiative = "ini_notfall" })
	offers := func(r graph.Reader) []string {
		return ids(must(r.Offers(t.Context(), graph.OfferQuery{Filter: &graph.OfferFilter{Initiative: new("ini_notfall")}}))(t).Items)
	}
	is(t, "offer of a hidden initiative", offers(d.public()), []string{})
	is(t, "for coordinators", offers(d.internal()), []string{"off_beratung", "off_plan"})
}

// redacted: below coordinator there are no revisions, notes, capacities; contacts have a level of their own.
func redacted(t *testing.T, d *desk) {
	actor := func(r graph.Reader, id string) *graph.Actor {
		return must(r.ActorsByID(t.Context(), []string{id}))(t)[id]
	}
	for _, r := range []graph.Reader{d.public(), d.partner()} {
		got := actor(r, "act_jobcenter")
		is(t, "bookkeeping", got.Meta, graph.Meta{})
		is(t, "capacity", got.Capacity, (*graph.Capacity)(nil))
		is(t, "contact with a person's name", got.Contact, graph.Contact{})
		is(t, "contact without", actor(r, "act_amt").Contact.Email, "amt@example.org")
		is(t, "exact address", got.Address.Street, "Wittenberger Straße 91")
		tie := must(r.TiesByID(t.Context(), []string{"tie_1"}))(t)["tie_1"]
		is(t, "note", tie.Note, "")
		is(t, "bookkeeping of a tie", tie.Meta, graph.Meta{})
		for _, kind := range []graph.Type{
			graph.InitiativeType, graph.ParticipationType, graph.OfferType, graph.TopicType, graph.TargetGroupType,
		} {
			for _, e := range must(r.Records(t.Context(), kind, "", 100))(t) {
				is(t, "bookkeeping of "+e.EntityID(), *e.EntityMeta(), graph.Meta{})
			}
		}
	}
	for _, r := range []graph.Reader{d.internal(), d.public(), d.internal()} { // the vocabularies have none for anybody
		for _, topic := range must(r.Topics(t.Context()))(t).All() {
			is(t, "bookkeeping of "+topic.Slug+" in the tree", topic.Meta, graph.Meta{})
		}
		for _, group := range must(r.TargetGroups(t.Context()))(t) {
			is(t, "bookkeeping of "+group.Slug+" in the list", group.Meta, graph.Meta{})
		}
	}
	is(t, "coordinators see it", actor(d.internal(), "act_jobcenter").Contact.Person, "Leitung")
	is(t, "coordinators see notes", must(d.internal().TiesByID(t.Context(), []string{"tie_1"}))(t)["tie_1"].Note, "gut eingespielt")
	is(t, "a partner's contact", actor(d.partner(), "act_schule").Contact.Phone, "03876 000")
}
