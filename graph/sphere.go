package graph

import "math"

const (
	earthRadius = 637_100_880 // centimetres: the mean radius, 6 371 008.8 m
	cmPerKm     = 100_000
)

// Sphere is a point on a spherical earth, in centimetres from its centre. Distances are compared as squared chords of
// such points: int64 all the way, so that Go and both databases agree in every bit.
type Sphere struct{ X, Y, Z int64 }

// OnSphere projects a valid point, rounded half away from zero.
func OnSphere(p Point) Sphere {
	sinLat, cosLat := math.Sincos(radians(p.Lat))
	sinLon, cosLon := math.Sincos(radians(p.Lon))
	return Sphere{
		X: int64(math.Round(earthRadius * cosLat * cosLon)),
		Y: int64(math.Round(earthRadius * cosLat * sinLon)),
		Z: int64(math.Round(earthRadius * sinLat)),
	}
}

// Chord2 gives the square of the straight line between two points, in square centimetres: at most 1.7·10¹⁸.
func (a Sphere) Chord2(b Sphere) int64 {
	dx, dy, dz := a.X-b.X, a.Y-b.Y, a.Z-b.Z
	return dx*dx + dy*dy + dz*dz
}

// Chord2OfKm gives the largest squared chord within a surface distance: a point is within km of another exactly if
// Chord2 <= Chord2OfKm(km). From half the circumference on it is every point; below zero and for NaN, none.
func Chord2OfKm(km float64) int64 {
	const everywhere = 4 * (earthRadius + 1) * (earthRadius + 1) // rounded points lie up to .9 cm off the sphere
	if !(km >= 0) {
		return -1
	}
	angle := km * cmPerKm / earthRadius
	if angle >= math.Pi {
		return everywhere
	}
	chord := 2 * earthRadius * math.Sin(angle/2)
	return int64(chord * chord)
}

// Km gives the surface distance of a squared chord, for showing; compare chords, not kilometres.
func Km(chord2 int64) float64 {
	sine := math.Sqrt(float64(max(chord2, 0))) / (2 * earthRadius)
	return 2 * earthRadius * math.Asin(min(sine, 1)) / cmPerKm
}

func radians(degrees float64) float64 { return degrees * (math.Pi / 180) }

func degrees(radians float64) float64 { return radians * (180 / math.Pi) }

// Box is an area between two parallels and two meridians, in degrees, its edges included. It never spans the date line.
type Box struct{ South, West, North, East float64 }

// Contains tells whether the point lies in the box or on its edge.
func (b Box) Contains(p Point) bool {
	return b.South <= p.Lat && p.Lat <= b.North && b.West <= p.Lon && p.Lon <= b.East
}

// BoxAround gives a box that holds every point within km of p, for an index to look in before chords are compared. It
// spans all meridians where it would reach a pole or the date line.
func BoxAround(p Point, km float64) Box {
	const margin = 10.0 / earthRadius // 10 cm: more than rounding to centimetres and to bits can move a point
	angle := min(max(km, 0)*cmPerKm/earthRadius+margin, math.Pi)
	box := Box{South: p.Lat - degrees(angle), West: -180, North: p.Lat + degrees(angle), East: 180}
	if box.South > -90 && box.North < 90 {
		reach := degrees(math.Asin(min(math.Sin(angle)/math.Cos(radians(p.Lat)), 1)))
		if p.Lon-reach >= -180 && p.Lon+reach <= 180 {
			box.West, box.East = p.Lon-reach, p.Lon+reach
		}
	}
	box.South, box.North = max(box.South, -90), min(box.North, 90)
	return box
}

// Validate finds a box that is none: nil if it is fine. Field is the input it came in.
func (b Box) Validate(field string) *Error {
	southWest, northEast := Point{b.South, b.West}, Point{b.North, b.East}
	if swapped(southWest) && swapped(northEast) {
		return northEast.Validate(field)
	}
	for _, corner := range []Point{southWest, northEast} {
		if err := corner.outside(field); err != nil {
			return err
		}
	}
	switch {
	case b.South > b.North:
		return Errorf(Invalid, field, "south (%v) lies north of north (%v); swap them", b.South, b.North)
	case b.West > b.East:
		return Errorf(Invalid, field, "west (%v) lies east of east (%v); swap them (no box spans the date line)", b.West, b.East)
	}
	return nil
}

// Validate finds a point that lies outside the world, is no number, or looks swapped: nil if it is fine. Field is the
// input it came in.
func (p Point) Validate(field string) *Error {
	if swapped(p) {
		return Errorf(Invalid, field, "latitude %v and longitude %v look swapped: in Germany lat is 47 to 56, lon is 5 to 16",
			p.Lat, p.Lon)
	}
	return p.outside(field)
}

// swapped tells a point that lies off East Africa, but in Germany with its coordinates exchanged.
func swapped(p Point) bool { return 5 <= p.Lat && p.Lat <= 16 && 46 <= p.Lon && p.Lon <= 56 }

func (p Point) outside(field string) *Error {
	switch { // negated, so that NaN is outside
	case !(math.Abs(p.Lat) <= 90):
		return Errorf(Invalid, field, "latitude %v is outside the world; give degrees from -90 to 90", p.Lat)
	case !(math.Abs(p.Lon) <= 180):
		return Errorf(Invalid, field, "longitude %v is outside the world; give degrees from -180 to 180", p.Lon)
	}
	return nil
}
