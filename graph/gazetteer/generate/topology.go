package main

import (
	"encoding/json"
	"math"
	"os"

	"akteursnetz/graph"
)

// topology is what is used of a TopoJSON file: https://github.com/topojson/topojson-specification
type topology struct {
	Arcs      [][][2]float64
	Transform struct{ Scale, Translate [2]float64 }
	Objects   map[string]struct{ Geometries []geometry }
}

type geometry struct {
	Type       string
	Arcs       json.RawMessage
	Properties struct{ AGS, Name, Bez, L string }
}

func readTopology(path string) (*topology, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	t := &topology{}
	if err := json.Unmarshal(raw, t); err != nil {
		return nil, err
	}
	for _, arc := range t.Arcs {
		t.undelta(arc)
	}
	return t, nil
}

// undelta turns steps on the grid into degrees, in place.
func (t *topology) undelta(arc [][2]float64) {
	var x, y float64
	for i := range arc {
		x, y = x+arc[i][0], y+arc[i][1]
		arc[i] = [2]float64{
			x*t.Transform.Scale[0] + t.Transform.Translate[0],
			y*t.Transform.Scale[1] + t.Transform.Translate[1],
		}
	}
}

// area is a territory: polygons of rings, the first ring of each its outline, the others holes.
type area [][]ring

type ring []graph.Point

func (t *topology) area(g geometry) (area, error) {
	var polygons [][][]int
	arcs := []byte(g.Arcs)
	if g.Type == "Polygon" {
		arcs = []byte("[" + string(arcs) + "]")
	}
	if err := json.Unmarshal(arcs, &polygons); err != nil {
		return nil, err
	}
	a := make(area, len(polygons))
	for i, rings := range polygons {
		for _, indices := range rings {
			a[i] = append(a[i], t.ring(indices))
		}
	}
	return a, nil
}

// ring joins arcs; the one's complement of an index means the arc backwards.
func (t *topology) ring(indices []int) ring {
	var r ring
	for _, index := range indices {
		arc := t.Arcs[max(index, ^index)]
		for i := range arc {
			at := arc[i]
			if index < 0 {
				at = arc[len(arc)-1-i]
			}
			r = append(r, graph.Point{Lon: at[0], Lat: at[1]})
		}
	}
	return r
}

// centroid is the centre of mass. Degrees serve as a plane: for a point to show on a map that is exact enough.
func (a area) centroid() graph.Point {
	var mass, lat, lon float64
	for _, rings := range a {
		for i, r := range rings {
			m, c := r.centroid()
			if i > 0 {
				m = -m
			}
			mass, lat, lon = mass+m, lat+m*c.Lat, lon+m*c.Lon
		}
	}
	return graph.Point{Lat: lat / mass, Lon: lon / mass}
}

func (r ring) centroid() (mass float64, c graph.Point) {
	origin := r[0] // near, so that no digits are lost
	for i := range r {
		p, q := r[i], r[(i+1)%len(r)]
		px, py, qx, qy := p.Lon-origin.Lon, p.Lat-origin.Lat, q.Lon-origin.Lon, q.Lat-origin.Lat
		cross := px*qy - qx*py
		mass += cross
		c.Lon += (px + qx) * cross
		c.Lat += (py + qy) * cross
	}
	c.Lon, c.Lat = origin.Lon+c.Lon/(3*mass), origin.Lat+c.Lat/(3*mass)
	return math.Abs(mass), c
}

// contains counts crossings of a ray: odd is inside, holes included.
func (a area) contains(p graph.Point) bool {
	inside := false
	for _, rings := range a {
		for _, r := range rings {
			if r.crossings(p)%2 == 1 {
				inside = !inside
			}
		}
	}
	return inside
}

func (r ring) crossings(p graph.Point) int {
	n := 0
	for i := range r {
		a, b := r[i], r[(i+1)%len(r)]
		if (a.Lat > p.Lat) != (b.Lat > p.Lat) && p.Lon < a.Lon+(p.Lat-a.Lat)/(b.Lat-a.Lat)*(b.Lon-a.Lon) {
			n++
		}
	}
	return n
}
