package network

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"akteursnetz/graph"
)

// CoverageAxis is a property by which coverage is told.
type CoverageAxis string

// The axes.
const (
	AxisTopic        CoverageAxis = "TOPIC"
	AxisTargetGroup  CoverageAxis = "TARGET_GROUP"
	AxisLanguage     CoverageAxis = "LANGUAGE"
	AxisMunicipality CoverageAxis = "MUNICIPALITY"
	AxisDistrict     CoverageAxis = "DISTRICT"
	AxisKind         CoverageAxis = "KIND"
)

// CoverageAxes are all axes, in order.
var CoverageAxes = []CoverageAxis{AxisTopic, AxisTargetGroup, AxisLanguage, AxisMunicipality, AxisDistrict, AxisKind}

// Facet is the facet that counts seats or values as the axis does.
func (a CoverageAxis) Facet() graph.ActorFacet { return graph.ActorFacet(a) }

// Place tells whether the axis is one of places.
func (a CoverageAxis) Place() bool { return a == AxisMunicipality || a == AxisDistrict }

// Offering is a current offer or an open need, as far as coverage asks. What it leaves empty, its actor says.
type Offering struct {
	Actor        string // empty: nobody's
	Topics       []string
	TargetGroups []string
	Languages    []string
	Places       []string // AGS
}

// Survey is what coverage is told of.
type Survey struct {
	Network *Network // everybody the audience sees
	Actors  []string // ids of those that count, ascending; nil: all
	Offers  []Offering
	Needs   []Offering
	Topics  *graph.Taxonomy
	Groups  []string        // all target groups
	Within  []string        // places that the places of an axis must lie in; nil: any
	Places  graph.Gazetteer // their municipalities and districts
	Today   graph.Date
}

// Coverage counts actors, offers and needs by two properties.
type Coverage struct {
	Rows, Columns []graph.FacetValue // all values, by number of actors, then value
	Cells         []CoverageCell     // with an actor, offer or need, by row and column in their order
	Empty         []CoverageCell     // without actor and offer: most needs first, then in order

	survey      Survey
	row, column *axis
}

// CoverageCell is what is there for two values.
type CoverageCell struct {
	Row, Column           string
	Actors, Offers, Needs int
}

// Cover makes the table.
func (s Survey) Cover(rows, columns CoverageAxis) *Coverage {
	c := &Coverage{survey: s}
	c.row, c.column = s.axis(rows), s.axis(columns)
	counts := map[[2]int32]*CoverageCell{}
	count := func(rows, columns []int32, add func(*CoverageCell)) {
		for _, row := range rows {
			for _, column := range columns {
				cell := counts[[2]int32{row, column}]
				if cell == nil {
					cell = &CoverageCell{Row: c.row.values[row], Column: c.column.values[column]}
					counts[[2]int32{row, column}] = cell
				}
				add(cell)
			}
		}
	}
	for _, actor := range s.actors() {
		row, column := c.row.of(actor), c.column.of(actor)
		c.row.count(row)
		c.column.count(column)
		count(row, column, func(cell *CoverageCell) { cell.Actors++ })
	}
	for _, offer := range s.Offers {
		count(c.row.offered(offer), c.column.offered(offer), func(cell *CoverageCell) { cell.Offers++ })
	}
	for _, need := range s.Needs {
		count(c.row.offered(need), c.column.offered(need), func(cell *CoverageCell) { cell.Needs++ })
	}
	c.Rows, c.Columns = c.row.byFrequency(), c.column.byFrequency()
	c.fill(counts)
	return c
}

// actors gives those that count.
func (s Survey) actors() []*graph.Features {
	var actors []*graph.Features
	if s.Actors == nil {
		for v := range s.Network.places {
			actors = append(actors, s.Network.Actor(int32(v)))
		}
		return actors
	}
	for _, id := range s.Actors {
		if v, found := s.Network.Find(id); found {
			actors = append(actors, s.Network.Actor(v))
		}
	}
	return actors
}

// fill sorts what was counted into cells with something and cells that nobody covers.
func (c *Coverage) fill(counts map[[2]int32]*CoverageCell) {
	for _, row := range c.Rows {
		for _, column := range c.Columns {
			cell := counts[[2]int32{c.row.numbers[row.Value], c.column.numbers[column.Value]}]
			if cell == nil {
				cell = &CoverageCell{Row: row.Value, Column: column.Value}
			} else {
				c.Cells = append(c.Cells, *cell)
			}
			if cell.Actors+cell.Offers == 0 {
				c.Empty = append(c.Empty, *cell)
			}
		}
	}
	slices.SortStableFunc(c.Empty, func(a, b CoverageCell) int { return cmp.Compare(b.Needs, a.Needs) })
}

// axis is one property with its values.
type axis struct {
	by      CoverageAxis
	survey  Survey
	values  []string
	numbers map[string]int32
	counts  []int
	members func() [][]int32 // the nodes with each value, among everybody
}

func (s Survey) axis(by CoverageAxis) *axis {
	a := &axis{by: by, survey: s, numbers: map[string]int32{}}
	for _, value := range s.universe(by) {
		if _, known := a.numbers[value]; !known {
			a.numbers[value] = int32(len(a.values))
			a.values = append(a.values, value)
		}
	}
	a.counts = make([]int, len(a.values))
	a.members = sync.OnceValue(a.everybody)
	return a
}

// universe gives the values that an axis tells of: all topics and target groups; of places all within those asked for,
// else those that an actor sits or works in; of anything else what an actor has.
func (s Survey) universe(by CoverageAxis) []string {
	var values []string
	switch {
	case by == AxisTopic:
		for _, topic := range s.Topics.All() {
			values = append(values, topic.Slug)
		}
		return values
	case by == AxisTargetGroup:
		return s.Groups
	case by.Place() && s.Within != nil:
		for _, ags := range s.Within {
			values = append(values, s.inside(ags, by)...)
		}
		slices.Sort(values)
		return slices.Compact(values)
	}
	for _, actor := range s.actors() {
		if by.Place() {
			for _, ags := range append([]string{actor.Seat}, actor.AreasServed...) {
				values = append(values, known(graph.SeatAt(ags, by.Facet()))...)
			}
			continue
		}
		values = append(values, Facets(actor, by.Facet(), s.Topics, s.Today)...)
	}
	slices.Sort(values)
	return slices.Compact(values)
}

// inside gives the districts or municipalities in a place, itself or the one around it included.
func (s Survey) inside(ags string, by CoverageAxis) []string {
	if key := graph.SeatAt(ags, by.Facet()); key != "" {
		return []string{key}
	}
	var keys []string
	for _, place := range s.Places.Children(ags) {
		keys = append(keys, s.inside(place.AGS, by)...)
	}
	return keys
}

func (a *axis) count(values []int32) {
	for _, value := range values {
		a.counts[value]++
	}
}

func (a *axis) byFrequency() []graph.FacetValue {
	values := make([]graph.FacetValue, len(a.values))
	for i, value := range a.values {
		values[i] = graph.FacetValue{Value: value, Count: a.counts[i]}
	}
	slices.SortFunc(values, func(a, b graph.FacetValue) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), strings.Compare(a.Value, b.Value))
	})
	return values
}

// of gives the numbers of the values that an actor covers. A place is covered by who sits in it, works in it or in a
// part of it, or works in all of a wider place.
func (a *axis) of(actor *graph.Features) []int32 {
	if !a.by.Place() {
		return a.numbered(Facets(actor, a.by.Facet(), a.survey.Topics, a.survey.Today))
	}
	return a.placed(actor.Seat, actor.AreasServed)
}

func (a *axis) numbered(values []string) []int32 {
	var numbers []int32
	for _, value := range values {
		if number, known := a.numbers[value]; known {
			numbers = append(numbers, number)
		}
	}
	return numbers
}

// placed gives the places of the axis that a seat lies in, or an area lies in or contains.
func (a *axis) placed(seat string, areas []string) []int32 {
	numbers := a.numbered(known(graph.SeatAt(seat, a.by.Facet())))
	for _, area := range areas {
		if key := graph.SeatAt(area, a.by.Facet()); key != "" {
			numbers = append(numbers, a.numbered([]string{key})...)
			continue
		}
		for number, value := range a.values {
			if graph.Contains(area, value) {
				numbers = append(numbers, int32(number))
			}
		}
	}
	slices.Sort(numbers)
	return slices.Compact(numbers)
}

// offered gives the numbers of the values of an offer or need.
func (a *axis) offered(o Offering) []int32 {
	own := map[CoverageAxis][]string{
		AxisTopic: a.survey.above(o.Topics), AxisTargetGroup: o.TargetGroups, AxisLanguage: o.Languages,
	}[a.by]
	if a.by.Place() && len(o.Places) > 0 {
		return a.placed("", o.Places)
	}
	if len(own) > 0 {
		return a.numbered(own)
	}
	if v, found := a.survey.Network.Find(o.Actor); found {
		return a.of(a.survey.Network.Actor(v))
	}
	return nil
}

// above gives topics with all above them.
func (s Survey) above(slugs []string) []string {
	topics := make([]graph.ActorTopic, len(slugs))
	for i, slug := range slugs {
		topics[i].Topic = slug
	}
	return withAncestors(topics, s.Topics)
}
