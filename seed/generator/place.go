package generator

import (
	"math"

	"akteursnetz/graph"
)

// actorsPerDistrict is how many actors a district has on average.
const actorsPerDistrict = 250

// district is where actors cluster; towns are in the order of their share.
type district struct {
	graph.Place
	towns  []graph.Place
	weight float64
}

// someDistricts picks up to n districts. The first have the most actors.
func someDistricts(places graph.Gazetteer, d dice, n int) []district {
	var all []graph.Place
	for _, state := range places.Children(graph.Country) {
		all = append(all, places.Children(state.AGS)...)
	}
	d.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	districts := make([]district, min(n, len(all)))
	for i := range districts {
		towns := places.Children(all[i].AGS)
		d.Shuffle(len(towns), func(i, j int) { towns[i], towns[j] = towns[j], towns[i] })
		districts[i] = district{Place: all[i], towns: towns, weight: 1 / math.Sqrt(float64(i+1))}
	}
	return districts
}

// bounds are the running sums of the districts' weights, to choose by.
func bounds(districts []district) []float64 {
	out := make([]float64, len(districts))
	sum := 0.0
	for i, district := range districts {
		sum += district.weight
		out[i] = sum
	}
	return out
}

// seat gives a town of the district, or for one in eight the district itself.
func (x district) seat(d dice) graph.Place {
	if len(x.towns) == 0 || d.chance(.125) {
		return x.Place
	}
	return x.towns[d.early(len(x.towns))]
}

// near gives a point within a few kilometres.
func near(d dice, p graph.Point) *graph.Point {
	round := func(degrees float64) float64 { return math.Round(degrees*1e5) / 1e5 }
	return &graph.Point{Lat: round(p.Lat + d.NormFloat64()*.02), Lon: round(p.Lon + d.NormFloat64()*.03)}
}
