package storetest

import (
	"testing"

	"akteursnetz/graph"
)

// testLocation: what is coarser for an audience is coarser in output, search, filters, orders and facets too.
func testLocation(t *testing.T, d *desk) {
	fixture(t, d)
	t.Run("Shown", func(t *testing.T) {
		actor := func(r graph.Reader, id string) *graph.Actor {
			return must(r.ActorsByID(t.Context(), []string{id}))(t)[id]
		}
		exact := &graph.Location{Point: graph.Point{Lat: 53.08, Lon: 11.86}, Precision: graph.ExactPrecision}
		is(t, "EXACT for everyone", actor(d.public(), "act_jobcenter").Location, exact)
		town := &graph.Location{Point: graph.Point{Lat: 53.0061, Lon: 11.7482}, Precision: graph.PlacePrecision}
		treff := actor(d.public(), "act_treff")
		is(t, "PLACE: the town's centroid", treff.Location, town)
		is(t, "PLACE: the town alone", treff.Address, graph.Address{City: "Wittenberge"})
		is(t, "PLACE: no point", treff.Point, (*graph.Point)(nil))
		is(t, "PLACE for coordinators", actor(d.internal(), "act_treff").Location.Point, graph.Point{Lat: 52.99, Lon: 11.76})
		haus := actor(d.partner(), "act_haus")
		is(t, "HIDDEN: no location", haus.Location, (*graph.Location)(nil))
		is(t, "HIDDEN: no point", haus.Point, (*graph.Point)(nil))
		is(t, "HIDDEN: no address", haus.Address, graph.Address{})
		is(t, "HIDDEN: the seat's district", haus.Seat, prignitz)
		is(t, "HIDDEN: the areas' district", haus.AreasServed, []string{prignitz})
		haus = actor(d.internal(), "act_haus")
		is(t, "HIDDEN for coordinators", [2]string{haus.Address.Street, haus.Seat}, [2]string{"Geheimweg 7", pritzwalk})
		is(t, "no point: the district's centroid", actor(d.public(), "act_amt").Location.Point, graph.Point{Lat: 53.1088, Lon: 11.9605})
	})
	t.Run("Place", func(t *testing.T) {
		in := func(r graph.Reader, ags string) []string {
			return actorIDs(t, r, &graph.ActorFilter{Place: []string{ags}})
		}
		is(t, "hidden in its town, as its district is", in(d.public(), pritzwalk), []string{"act_haus", "act_amt"})
		is(t, "as in any town of the district", in(d.public(), wittenberge), []string{"act_haus", "act_amt", "act_treff", "act_verein"})
		is(t, "coordinators know better", in(d.internal(), wittenberge), []string{"act_amt", "act_treff", "act_lotsin", "act_verein"})
	})
	t.Run("Near", func(t *testing.T) {
		near := func(r graph.Reader, lat, lon, km float64) []string {
			return actorIDs(t, r, &graph.ActorFilter{Near: &graph.Near{Lat: lat, Lon: lon, Km: km}})
		}
		is(t, "never by distance", near(d.public(), 53.15, 12.17, 1), []string{})
		is(t, "by coordinators", near(d.internal(), 53.15, 12.17, 1), []string{"act_haus"})
		is(t, "PLACE: not where it is", near(d.public(), 52.99, 11.76, 0.5), []string{})
		is(t, "PLACE: but at the centroid", near(d.public(), 53.0061, 11.7482, 0.5), []string{"act_treff", "act_verein"})
		is(t, "PLACE for coordinators", near(d.internal(), 52.99, 11.76, 0.5), []string{"act_treff"})
	})
	t.Run("Within", func(t *testing.T) {
		around := &graph.ActorFilter{Within: &graph.BoundingBox{South: 53.14, West: 12.16, North: 53.16, East: 12.18}}
		is(t, "hidden", actorIDs(t, d.partner(), around), []string{})
		is(t, "for coordinators", actorIDs(t, d.internal(), around), []string{"act_haus"})
	})
	t.Run("Search", func(t *testing.T) {
		for _, text := range []string{"geheimweg", "kirchplatz", "straße", "19348", "pritzwalk", "leitung", "eingespielt"} {
			is(t, text, actorIDs(t, d.internal(), &graph.ActorFilter{Search: &text}), []string{})
		}
	})
	t.Run("Offers", func(t *testing.T) { hiddenWithOffers(t, d) })
	t.Run("Moves", func(t *testing.T) {
		change(t, d, "act_haus", func(a *graph.Actor) { a.Precision = graph.ExactPrecision })
		near := &graph.ActorFilter{Near: &graph.Near{Lat: 53.15, Lon: 12.17, Km: 1}}
		is(t, "shown from now on", actorIDs(t, d.public(), near), []string{"act_haus"})
		change(t, d, "act_haus", func(a *graph.Actor) { a.Precision = graph.HiddenPrecision })
		is(t, "hidden again", actorIDs(t, d.public(), near), []string{})
	})
}

// hiddenWithOffers: places of what an actor offers or leads are as coarse as the actor's own, and become so with them.
func hiddenWithOffers(t *testing.T, d *desk) {
	d.create(t,
		&graph.Offer{ID: "off_haus", Provider: "act_haus", Kind: "ADVICE", Status: graph.Running, Titles: texts("Zuflucht", ""),
			Place: pritzwalk},
		&graph.Initiative{ID: "ini_haus", Title: "Zuflucht", Lead: "act_haus", Places: []string{pritzwalk, perleberg}},
	)
	expect := func(name string, r graph.Reader, place string, places, inTown []string) {
		t.Helper()
		offers := must(r.OffersOf(t.Context(), []string{"act_haus"}, 1))(t)["act_haus"]
		is(t, name+": the offer's place", offers[0].Place, place)
		initiatives := must(r.InitiativesByID(t.Context(), []string{"ini_haus"}))(t)
		is(t, name+": the initiative's places", initiatives["ini_haus"].Places, places)
		for ags, want := range map[string][]string{pritzwalk: {"off_haus", "ini_haus"}, wittenberge: inTown, prignitz: {"off_haus", "ini_haus"}} {
			o := must(r.Offers(t.Context(), graph.OfferQuery{
				Filter: &graph.OfferFilter{Place: []string{ags}, Provider: new("act_haus")}, Page: graph.First(9)}))(t)
			i := must(r.Initiatives(t.Context(), graph.InitiativeQuery{
				Filter: &graph.InitiativeFilter{Place: []string{ags}, Lead: new("act_haus")}, Page: graph.First(9)}))(t)
			is(t, name+": found in "+ags, append(ids(o.Items), ids(i.Items)...), want)
		}
	}
	coarse := func(r graph.Reader, name string) {
		t.Helper()
		expect(name, r, prignitz, []string{prignitz}, []string{"off_haus", "ini_haus"})
	}
	exact := func(r graph.Reader, name string) {
		t.Helper()
		expect(name, r, pritzwalk, []string{perleberg, pritzwalk}, []string{})
	}
	coarse(d.public(), "hidden")
	coarse(d.partner(), "hidden from partners")
	exact(d.internal(), "for coordinators")
	change(t, d, "act_haus", func(a *graph.Actor) { a.Precision = graph.PlacePrecision })
	exact(d.public(), "shown again")
	hidden := must(d.internal().ActorsByID(t.Context(), []string{"act_haus"}))(t)["act_haus"]
	hidden.Precision = graph.HiddenPrecision
	d.importing(t, "hide", hidden)
	coarse(d.public(), "hidden by an import")
	change(t, d, "off_haus", func(o *graph.Offer) { o.Source = "Anruf" })
	change(t, d, "ini_haus", func(i *graph.Initiative) { i.Source = "Anruf" })
	coarse(d.public(), "hidden after a change of its own")
	again := must(d.internal().OffersByID(t.Context(), []string{"off_haus"}))(t)["off_haus"]
	counts := d.importing(t, "again", again)
	is(t, "hiding is no content", counts, graph.ImportCounts{Unchanged: 1})
	change(t, d, "ini_haus", func(i *graph.Initiative) { i.Lead = "act_amt" })
	moved := must(d.public().InitiativesByID(t.Context(), []string{"ini_haus"}))(t)["ini_haus"]
	is(t, "led by another", moved.Places, []string{perleberg, pritzwalk})
}
