package graph

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

var (
	perleberg  = Point{53.0757, 11.8571}
	wittenberg = Point{52.9938, 11.7495} // Wittenberge
	karlsruhe  = Point{49.0069, 8.4037}
)

func TestKmOfKnownPlaces(t *testing.T) {
	for _, c := range []struct {
		name string
		a, b Point
		want float64 // haversine on the same radius
	}{
		{"the same", perleberg, perleberg, 0},
		{"Perleberg–Wittenberge", perleberg, wittenberg, 11.6060},
		{"Perleberg–Karlsruhe", perleberg, karlsruhe, 512.6805},
		{"pole to pole", Point{90, 0}, Point{-90, 123}, 20015.1144},
		{"across the date line", Point{0, 179.5}, Point{0, -179.5}, 111.1951},
	} {
		if got := Km(OnSphere(c.a).Chord2(OnSphere(c.b))); math.Abs(got-c.want) > 0.0001 {
			t.Errorf("%s: %.4f km, want %.4f", c.name, got, c.want)
		}
	}
}

func TestPolesHaveOnePoint(t *testing.T) {
	for lon := -180.0; lon <= 180; lon += 15 {
		if got := OnSphere(Point{90, lon}); got != (Sphere{0, 0, 637_100_880}) {
			t.Errorf("the pole at %v° is %v", lon, got)
		}
	}
}

func anyPoint() *rapid.Generator[Point] {
	world := rapid.Custom(func(t *rapid.T) Point {
		return Point{rapid.Float64Range(-90, 90).Draw(t, "lat"), rapid.Float64Range(-180, 180).Draw(t, "lon")}
	})
	germany := rapid.Custom(func(t *rapid.T) Point {
		return Point{rapid.Float64Range(47, 56).Draw(t, "lat"), rapid.Float64Range(5, 16).Draw(t, "lon")}
	})
	edges := rapid.SampledFrom([]Point{{90, 0}, {-90, 10}, {0, 180}, {0, -180}, {89.999, 180}, {0, 0}, {52, 179.99}})
	return rapid.OneOf(germany, world, edges)
}

// near draws a point up to about 1.5 times km from p, often close to the circle itself.
func near(t *rapid.T, p Point, km float64) Point {
	bearing := rapid.Float64Range(0, 2*math.Pi).Draw(t, "bearing")
	share := rapid.OneOf(rapid.Just(1.0), rapid.Float64Range(0, 1.5)).Draw(t, "share of km")
	angle := math.Min(share*km/6371.0088, math.Pi)
	lat := math.Asin(math.Sin(radians(p.Lat))*math.Cos(angle) + math.Cos(radians(p.Lat))*math.Sin(angle)*math.Cos(bearing))
	turn := math.Atan2(math.Sin(bearing)*math.Sin(angle)*math.Cos(radians(p.Lat)),
		math.Cos(angle)-math.Sin(radians(p.Lat))*math.Sin(lat))
	return Point{degrees(lat), math.Remainder(p.Lon+degrees(turn), 360)}
}

// haversine is the textbook formula for the great circle, in km.
func haversine(a, b Point) float64 {
	dLat, dLon := math.Sin(radians(b.Lat-a.Lat)/2), math.Sin(radians(b.Lon-a.Lon)/2)
	h := dLat*dLat + math.Cos(radians(a.Lat))*math.Cos(radians(b.Lat))*dLon*dLon
	return 2 * 6371.0088 * math.Asin(math.Min(math.Sqrt(h), 1))
}

func TestKmIsTheGreatCircle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyPoint().Draw(t, "a"), anyPoint().Draw(t, "b")
		chord2 := OnSphere(a).Chord2(OnSphere(b))
		if chord2 != OnSphere(b).Chord2(OnSphere(a)) || chord2 < 0 || chord2 > 1_700_000_000_000_000_000 {
			t.Fatalf("squared chord %d", chord2)
		}
		want := haversine(a, b)
		if got := Km(chord2); want < 10_000 && math.Abs(got-want) > 4e-5 { // 2 cm of chord: both ends are rounded
			t.Fatalf("%v km, the great circle has %v", got, want)
		}
		chord := 2 * 6371.0088 * math.Sin(want/2/6371.0088)
		if got := math.Sqrt(float64(chord2)) / 100_000; math.Abs(got-chord) > 2e-5 {
			t.Fatalf("a chord of %v km, the great circle has one of %v", got, chord)
		}
	})
}

func TestChord2OfKm(t *testing.T) {
	for _, c := range []struct {
		km   float64
		want int64
	}{
		{0, 0}, {0.001, 9_999}, {1, 9_999_999_979}, {-1, -1}, {math.NaN(), -1},
		{20_016, Chord2OfKm(math.Inf(1))},
	} {
		if got := Chord2OfKm(c.km); got != c.want {
			t.Errorf("%v km: %d, want %d", c.km, got, c.want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyPoint().Draw(t, "a"), anyPoint().Draw(t, "b")
		if chord2 := OnSphere(a).Chord2(OnSphere(b)); chord2 > Chord2OfKm(20_038) {
			t.Fatalf("%d lies outside the world", chord2)
		}
		less := rapid.Float64Range(0, 20_100).Draw(t, "km")
		more := less + rapid.Float64Range(0, 100).Draw(t, "more km")
		if Chord2OfKm(less) > Chord2OfKm(more) {
			t.Fatalf("%v km reaches farther than %v km", less, more)
		}
		if got := Km(Chord2OfKm(less)); less < 19_900 && math.Abs(got-less) > 1e-5+less*1e-9 {
			t.Fatalf("%v km comes back as %v", less, got)
		}
	})
}

func TestBoxAroundHoldsEveryPointWithin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := anyPoint().Draw(t, "p")
		km := rapid.OneOf(rapid.Float64Range(0, 200), rapid.Float64Range(0, 21_000)).Draw(t, "km")
		q := rapid.OneOf(anyPoint(), rapid.Custom(func(t *rapid.T) Point { return near(t, p, km) })).Draw(t, "q")
		within := OnSphere(p).Chord2(OnSphere(q)) <= Chord2OfKm(km)
		if box := BoxAround(p, km); within && !box.Contains(q) {
			t.Fatalf("%+v leaves out %+v", box, q)
		} else if box.South > box.North || box.West > box.East || box.South < -90 || box.North > 90 ||
			box.West < -180 || box.East > 180 {
			t.Fatalf("%+v is no box in the world", box)
		}
	})
}

func TestBoxAroundIsTight(t *testing.T) {
	box := BoxAround(perleberg, 10)
	for name, c := range map[string][2]float64{
		"south": {perleberg.Lat - box.South, 0.0899}, "north": {box.North - perleberg.Lat, 0.0899},
		"west": {perleberg.Lon - box.West, 0.1497}, "east": {box.East - perleberg.Lon, 0.1497},
	} {
		if math.Abs(c[0]-c[1]) > 0.0002 {
			t.Errorf("%s reaches %.4f°, want %.4f°", name, c[0], c[1])
		}
	}
}

func TestPointValidate(t *testing.T) {
	for _, c := range []struct {
		point Point
		want  string
	}{
		{perleberg, ""}, {Point{90, 180}, ""}, {Point{-90, -180}, ""}, {Point{}, ""},
		{Point{90.1, 0}, "latitude"}, {Point{-91, 0}, "latitude"}, {Point{0, 180.5}, "longitude"},
		{Point{math.NaN(), 0}, "latitude"}, {Point{0, math.NaN()}, "longitude"},
		{Point{math.Inf(1), 0}, "latitude"}, {Point{0, math.Inf(-1)}, "longitude"},
		{Point{11.8571, 53.0757}, "swapped"},
	} {
		err := c.point.Validate("near")
		if (err == nil) != (c.want == "") {
			t.Errorf("%v: %v", c.point, err)
		} else if err != nil && (err.Code != Invalid || err.Field != "near" || !strings.Contains(err.Message, c.want)) {
			t.Errorf("%v: %+v", c.point, err)
		}
	}
}

func TestBoxValidate(t *testing.T) {
	for _, box := range []Box{
		{53, 11, 52, 12}, {52, 12, 53, 11}, {-91, 0, 0, 0}, {0, 0, 0, 181}, {0, 0, math.NaN(), 0}, {11, 53, 12, 54},
	} {
		if err := box.Validate("within"); err == nil || err.Code != Invalid || err.Field != "within" {
			t.Errorf("%+v: %v", box, err)
		}
	}
	for _, box := range []Box{{52, 11, 53, 12}, {52, 11, 52, 11}, {-90, -180, 90, 180}, {-90, -180, 10, 50}} {
		if err := box.Validate("within"); err != nil {
			t.Errorf("%+v: %v", box, err)
		}
	}
}
