package storetest

import (
	"fmt"
	"math"
	"testing"

	"akteursnetz/graph"
)

// testNear: distance is exact to the centimetre, edges included, everywhere on the globe.
func testNear(t *testing.T, d *desk) {
	at := func(id string, lat, lon float64) *graph.Actor {
		return &graph.Actor{ID: id, Kind: graph.Association, Name: id, Point: &graph.Point{Lat: lat, Lon: lon}}
	}
	d.create(t,
		at("act_centre", 53, 12), at("act_north", 53.1, 12), at("act_east", 53, 12.1), at("act_far", 48, 9),
		at("act_pole", 89.9, 30), at("act_dateline", 0, 179.9), at("act_otherside", 0, -179.9), at("act_south", -53, -168),
		&graph.Actor{ID: "act_nowhere", Kind: graph.Association, Name: "ohne Ort"},
		&graph.Actor{ID: "act_land", Kind: graph.Association, Name: "Landesverband", Seat: brandenburg},
	)
	near := func(lat, lon, km float64) *graph.ActorFilter {
		return &graph.ActorFilter{Near: &graph.Near{Lat: lat, Lon: lon, Km: km}}
	}
	cases := []struct {
		filter *graph.ActorFilter
		want   []string
	}{
		{near(53, 12, 0.001), []string{"act_centre"}},
		{near(53, 12, 6.69), []string{"act_centre"}},
		{near(53, 12, 6.7), []string{"act_centre", "act_east"}},
		{near(53, 12, 11.119), []string{"act_centre", "act_east"}},
		{near(53, 12, 11.12), []string{"act_centre", "act_east", "act_north"}},
		{near(53, 12, 700), []string{"act_centre", "act_east", "act_far", "act_north"}},
		{near(89.9, -150, 25), []string{"act_pole"}},
		{near(0, 180, 12), []string{"act_dateline", "act_otherside"}},
		{near(0, -180, 11), []string{}},
		{near(53, 12, 20100), []string{
			"act_centre", "act_dateline", "act_east", "act_far", "act_north", "act_otherside", "act_pole", "act_south",
		}},
	}
	for _, c := range cases {
		is(t, fmt.Sprintf("%+v", *c.filter.Near), actorIDs(t, d.public(), c.filter), c.want)
	}
	t.Run("Within", func(t *testing.T) {
		box := func(south, west, north, east float64) []string {
			return actorIDs(t, d.public(), &graph.ActorFilter{Within: &graph.BoundingBox{South: south, West: west, North: north, East: east}})
		}
		is(t, "edges included", box(53, 12, 53.1, 12.1), []string{"act_centre", "act_east", "act_north"})
		is(t, "a point", box(53, 12, 53, 12), []string{"act_centre"})
		is(t, "just beside", box(53, math.Nextafter(12, 13), 53.1, 12.1), []string{"act_east"})
		is(t, "just above", box(math.Nextafter(53, 54), 12, 53.1, 12.1), []string{"act_north"})
		is(t, "the world", len(box(-90, -180, 90, 180)), 8)
	})
	t.Run("Order", func(t *testing.T) {
		query := graph.ActorQuery{
			Filter: near(53, 12, 20100), Page: graph.First(100),
			Order: graph.ActorOrder{Field: graph.ByDistance, Direction: graph.Ascending},
		}
		page := must(d.public().Actors(t.Context(), query))(t)
		is(t, "nearest first", ids(page.Items), []string{
			"act_centre", "act_east", "act_north", "act_far", "act_pole", "act_dateline", "act_otherside", "act_south",
		})
	})
	t.Run("Edge", func(t *testing.T) { edgeOfCircle(t, d) })
}

// edgeOfCircle: whoever stands exactly on the radius is in, a centimetre further is out.
func edgeOfCircle(t *testing.T, d *desk) {
	centre := graph.Point{Lat: 53, Lon: 12}
	for i, p := range []graph.Point{{Lat: 53.0001, Lon: 12.0002}, {Lat: 53.1234567, Lon: 11.7654321}, {Lat: 49, Lon: 8}} {
		chord := graph.OnSphere(centre).Chord2(graph.OnSphere(p))
		km := graph.Km(chord)
		for graph.Chord2OfKm(km) < chord {
			km = math.Nextafter(km, math.Inf(1))
		}
		id := fmt.Sprintf("act_edge%d", i)
		d.create(t, &graph.Actor{ID: id, Kind: graph.Company, Name: id, Point: &p})
		found := func(km float64) []string {
			return actorIDs(t, d.public(), &graph.ActorFilter{IDs: []string{id}, Near: &graph.Near{Lat: 53, Lon: 12, Km: km}})
		}
		is(t, "on the edge", found(km), []string{id})
		is(t, "two centimetres less", found(km-0.00002), []string{})
	}
}
