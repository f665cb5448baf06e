package match

import (
	"math"

	"akteursnetz/graph"
)

const (
	daysPerYear  = 365.25
	stalest      = .3 // what an entry is worth however long ago somebody confirmed it
	warnedBelow  = .5
	pastHalfLife = 3. // years
)

// halved is 2^(−years/halfLife) for the time from one day to another, 1 for days to come.
func halved(from, to graph.Date, halfLife float64) float64 {
	return math.Exp2(-float64(max(0, from.DaysUntil(to))) / daysPerYear / halfLife)
}

// readFreshness: an entry is worth max(.3, 2^(−years since somebody confirmed it)).
func (ix *Index) readFreshness() {
	ix.fresh = make([]float64, ix.n)
	for v := range int32(ix.n) {
		ix.fresh[v] = freshness(ix.actor(v).VerifiedAt, ix.AsOf)
	}
}

func freshness(verified, asOf graph.Date) float64 {
	if verified == "" {
		return stalest
	}
	return max(stalest, halved(verified, asOf, 1))
}
