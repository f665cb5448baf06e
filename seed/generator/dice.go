package generator

import (
	"math"
	"math/rand/v2"
	"slices"

	"akteursnetz/graph"
)

// dice is randomness with the throws the generator needs.
type dice struct{ *rand.Rand }

// chance is true with a probability.
func (d dice) chance(p float64) bool { return d.Float64() < p }

// between gives a number from low to high.
func (d dice) between(low, high int) int { return low + d.IntN(high-low+1) }

// early gives an index below n, the first ones most often.
func (d dice) early(n int) int { return int(float64(n) * math.Pow(d.Float64(), 2)) }

func pick[T any](d dice, values []T) T { return values[d.IntN(len(values))] }

// some gives up to most distinct values, the first ones most often, sorted as the domain sorts sets.
func some(d dice, values []string, least, most int) []string {
	var out []string
	for range d.between(least, most) {
		out = append(out, values[d.early(len(values))])
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// weighted is a value with its weight.
type weighted[T any] struct {
	value  T
	weight float64
}

func choose[T any](d dice, values []weighted[T]) T {
	total := 0.0
	for _, v := range values {
		total += v.weight
	}
	at := d.Float64() * total
	for _, v := range values {
		if at -= v.weight; at < 0 {
			return v.value
		}
	}
	return values[0].value
}

// visibility is PUBLIC for nine in ten.
func (d dice) visibility() graph.Visibility {
	return choose(d, []weighted[graph.Visibility]{{graph.Public, 90}, {graph.PartnerLevel, 6}, {graph.InternalOnly, 4}})
}

const (
	firstYear = 2005
	lastYear  = 2025
	lastDay   = graph.Date("2025-12-31")
)

// date gives a day of a year.
func (d dice) date(year int) graph.Date {
	return graph.Date(itoa(year, 4) + "-01-01").AddDays(d.IntN(365))
}

// partial gives a date of a year with a precision, the first or last day of what is given.
func (d dice) partial(year int, end bool) (graph.Date, graph.DatePrecision) {
	precision := choose(d, []weighted[graph.DatePrecision]{
		{graph.YearPrecision, 5}, {graph.MonthPrecision, 3}, {graph.DayPrecision, 2},
	})
	date, precision, _ := graph.ParsePartial(d.date(year).Partial(precision), end) // a date it wrote itself
	return date, precision
}

// period gives a start, or none, and for one in ten an end.
func (d dice) period() (since graph.Date, sinceP graph.DatePrecision, until graph.Date, untilP graph.DatePrecision) {
	year := d.between(firstYear, lastYear)
	if d.chance(.8) {
		since, sinceP = d.partial(year, false)
	}
	if d.chance(.1) && year < lastYear {
		until, untilP = d.partial(d.between(year+1, lastYear), true)
	}
	return since, sinceP, until, untilP
}
