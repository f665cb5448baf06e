package web

import (
	"math"

	"akteursnetz/graph"
)

// points is where the actors of a selection are, column by column, which is small. Actors without a location are counted
// only.
type points struct {
	Total int               `json:"total"` // of the selection
	IDs   []string          `json:"ids"`
	Kinds []graph.ActorKind `json:"kinds"` // what Kind names
	Kind  []int             `json:"kind"`
	Lat   []int             `json:"lat"` // in 10 000ths of a degree, about 10 m, each as the difference from the one before
	Lon   []int             `json:"lon"`
}

const degree = 10_000

// points answers with the points of a selection.
func (v *visit) points() error {
	chosen, err := v.choose(v.asked.Get("embed"))
	if err != nil {
		return err
	}
	p := points{IDs: []string{}, Kinds: graph.ActorKinds, Kind: []int{}, Lat: []int{}, Lon: []int{}}
	numbers := map[graph.ActorKind]int{}
	for i, kind := range graph.ActorKinds {
		numbers[kind] = i
	}
	var lat, lon int
	p.Total, err = v.eachPlaced(chosen, func(a *graph.Features) error {
		nextLat, nextLon := int(math.Round(a.Location.Lat*degree)), int(math.Round(a.Location.Lon*degree))
		p.IDs, p.Kind = append(p.IDs, a.ID[len(graph.PrefixActor):]), append(p.Kind, numbers[a.Kind])
		p.Lat, p.Lon = append(p.Lat, nextLat-lat), append(p.Lon, nextLon-lon)
		lat, lon = nextLat, nextLon
		return nil
	})
	if err != nil {
		return err
	}
	return v.give("application/json", p)
}

// eachPlaced visits the actors of a selection that have a location, by id, and gives the number of all.
func (v *visit) eachPlaced(chosen selection, do func(*graph.Features) error) (int, error) {
	ids, err := v.reader.ActorIDs(v.ctx(), chosen.filter)
	if err != nil {
		return 0, err
	}
	view, err := v.reader.View(v.ctx())
	if err != nil {
		return 0, err
	}
	for _, id := range ids {
		at, seen := view.Find(id)
		if !seen || view.Node(at).Location == nil {
			continue
		}
		if err := do(view.Node(at)); err != nil {
			return 0, err
		}
	}
	return len(ids), nil
}
