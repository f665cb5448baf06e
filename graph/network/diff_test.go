package network

import (
	"math"
	"testing"

	"akteursnetz/graph/network/measure"
	"akteursnetz/graph/network/nettest"
)

func TestCoreChanges(t *testing.T) {
	entered, left := CoreChanges([]int32{1, 3, 5}, []int32{0, 3, 5, 7})
	nettest.Equal(t, "entered", entered, []int32{0, 7})
	nettest.Equal(t, "left", left, []int32{1})
	entered, left = CoreChanges(nil, nil)
	nettest.Equal(t, "none entered", entered, []int32{})
	nettest.Equal(t, "none left", left, []int32{})
}

func TestRankShifts(t *testing.T) {
	before := measure.Ranking(measure.KindDegree, []float64{5, 4, 3, 2, math.NaN(), 1})
	after := measure.Ranking(measure.KindDegree, []float64{1, 5, 4, 6, 3, math.NaN()})
	got := RankShifts(before, after)
	nettest.Equal(t, "shifts", got, []RankShift{{0, 1, 5}, {3, 4, 1}})
	nettest.Equal(t, "risen", got[1].Risen(), 3)
	nettest.Equal(t, "nothing to compare", RankShifts(nil, after), []RankShift{})
	nettest.Equal(t, "a node that is new", RankShifts(before[:1], after), []RankShift{{0, 1, 5}})
}
