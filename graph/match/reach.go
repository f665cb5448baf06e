package match

// Personalised PageRank (Page, Brin, Motwani & Winograd 1999) in whole numbers: shares are cut to units of 2⁻⁵⁰, so that
// sums do not depend on their order.
const (
	reachMass    = 1 << 50
	reachDamping = 85 // per cent
	reachRounds  = 6
)

// reach tells how near everybody is to the coordinator and the lead over all short ways together: how often somebody is
// there who begins with one of them, goes on to any neighbour at random and now and then begins again; cut after a fixed
// number of rounds, relative to the highest value of anybody else.
func (ix *Index) reach(sources []int32) []float64 {
	out := make([]float64, ix.n)
	if len(sources) == 0 {
		return out
	}
	simple := ix.Network.Graph.Simple
	now, next := make([]int64, ix.n), make([]int64, ix.n)
	begin := func(at []int64, mass int64) {
		for _, s := range sources {
			at[s] += mass / int64(len(sources))
		}
	}
	begin(now, reachMass)
	for range reachRounds {
		clear(next)
		begin(next, reachMass/100*(100-reachDamping))
		for v, mass := range now {
			if neighbours := simple.Of(int32(v)); mass > 0 && len(neighbours) > 0 {
				share := mass / 100 * reachDamping / int64(len(neighbours))
				for _, u := range neighbours {
					next[u] += share
				}
			}
		}
		now, next = next, now
	}
	for _, s := range sources {
		now[s] = 0
	}
	highest := int64(0)
	for _, mass := range now {
		highest = max(highest, mass)
	}
	if highest > 0 {
		for v, mass := range now {
			out[v] = settled(float64(mass) / float64(highest))
		}
	}
	return out
}
