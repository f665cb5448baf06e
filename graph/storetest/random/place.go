package random

import "akteursnetz/graph"

// places lie in one another; some share a district, one is far away.
var places = []string{
	"12070296", "12070424", "12070316", "12070", "12070", "12", "08215007", "08215", "08212000", "08", graph.Country,
}

// grid are few points, so that several actors share one and distances tie.
var grid = []graph.Point{
	{Lat: 53.08, Lon: 11.86}, {Lat: 53.0810, Lon: 11.8459}, {Lat: 53, Lon: 11.75}, {Lat: 53.15, Lon: 12.17},
	{Lat: 49.0437, Lon: 8.7028}, {Lat: 49.0113, Lon: 8.4127}, {Lat: 0, Lon: 179.99}, {Lat: 0, Lon: -179.99}, {Lat: 89.99, Lon: 0},
}

func (s *Source) point() graph.Point { return Pick(s, grid) }

// near gives a circle; its edge often runs exactly through a point of the grid.
func (s *Source) near() graph.Near {
	centre, edge := s.point(), s.point()
	km := graph.Km(graph.OnSphere(centre).Chord2(graph.OnSphere(edge)))
	if km == 0 || s.Chance(50) {
		km = Pick(s, []float64{0.001, 1, 7.5, 30, 600, 9000, graph.MaxRadiusKm})
	}
	return graph.Near{Lat: centre.Lat, Lon: centre.Lon, Km: min(km, graph.MaxRadiusKm)}
}

// box gives a box whose edges run through points of the grid.
func (s *Source) box() graph.BoundingBox {
	a, b := s.point(), s.point()
	return graph.BoundingBox{
		South: min(a.Lat, b.Lat), West: min(a.Lon, b.Lon), North: max(a.Lat, b.Lat), East: max(a.Lon, b.Lon),
	}
}
