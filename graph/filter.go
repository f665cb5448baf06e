package graph

import (
	"errors"
	"fmt"
)

// The bounds of a filter.
const (
	MaxFilterDepth  = 6     // nesting of and, or, not, other, from, to
	MaxFilterParts  = 60    // conditions in all
	MaxFilterValues = 100   // values of one list
	MaxRadiusKm     = 20100 // half the circumference
)

// ActorFilter selects actors: all given conditions hold. A list means "any of"; nil is no condition, an empty list
// matches nothing. Unknown and hidden ids match nothing.
type ActorFilter struct {
	Search                *string      // see ParseSearch
	IDs                   []string     //
	Kind                  []ActorKind  //
	Topic                 []string     // slugs, with everything below them
	TargetGroup           []string     // slugs
	Language              []string     // codes
	Place                 []string     // AGS: seat or served area begins with it, or a served area contains it
	Within                *BoundingBox //
	Near                  *Near        //
	Role                  []Role       //
	OutsideAdministration *bool        //
	MigrantLed            *bool        // false: said not to be; actors that said nothing match neither
	VerifiedSince         *Date        //
	Tie                   *TieCondition
	NeighbourOf           *NeighbourOf // the API has no such input: it counts an actor's neighbours
	And                   []*ActorFilter
	Or                    []*ActorFilter
	Not                   *ActorFilter
}

// BoundingBox is a box in degrees, edges included.
type BoundingBox struct{ South, West, North, East float64 }

// Near is a circle: a centre in degrees and a radius in kilometres, the edge included.
type Near struct{ Lat, Lon, Km float64 }

// TieCondition counts an actor's ties of a sort to actors of a sort: Min ≤ count ≤ Max. Max 0 means "has none".
type TieCondition struct {
	Kind      []TieKind
	Direction *Direction
	Other     *ActorFilter
	ActiveOn  *Date
	Confirmed *bool
	Min       *int // 1 unless Max is 0
	Max       *int
}

// NeighbourOf selects the actors that an actor has a tie to.
type NeighbourOf struct {
	Actor string
	Tie   *TieFilter // as seen from Actor
}

// TieFilter selects ties. Direction is seen from the actor whose ties are listed; without one it means nothing.
type TieFilter struct {
	Kind        []TieKind
	Direction   *Direction
	ActiveOn    *Date
	Confirmed   *bool
	MinStrength *int  // an unknown strength counts as 1
	Since       *Date // began on that day or later
	Initiative  *string
	From        *ActorFilter
	To          *ActorFilter
}

// InitiativeFilter selects initiatives; lists mean "any of".
type InitiativeFilter struct {
	Search      *string
	IDs         []string
	Status      []Status
	Topic       []string
	TargetGroup []string
	Place       []string // AGS: a place begins with it or contains it
	Lead        *string
	Partner     *string
	Parent      *string
	And         []*InitiativeFilter
	Or          []*InitiativeFilter
	Not         *InitiativeFilter
}

// OfferFilter selects offers; lists mean "any of".
type OfferFilter struct {
	Search      *string
	IDs         []string
	Kind        []OfferKind
	Status      []Status
	Topic       []string
	TargetGroup []string
	Language    []string
	Place       []string // AGS: the place begins with it or contains it
	Provider    *string
	Initiative  *string
}

// NeedFilter selects needs; lists mean "any of".
type NeedFilter struct {
	Search     *string
	IDs        []string
	Status     []NeedStatus
	Topic      []string
	Actor      *string
	Initiative *string
}

// Names are what a filter is checked against. They are asked only for what the filter names.
type Names interface {
	Gazetteer
	HasTopic(slug string) bool
	HasTargetGroup(slug string) bool
}

// Check finds what is wrong with a filter: NOT_FOUND for topics and target groups that do not exist, INVALID for places
// that do not exist and for values out of range, LIMIT for filters that are too large. Field is the path from the argument
// at.
func (f *ActorFilter) Check(at string, names Names) error {
	c := filterChecker{names: names}
	c.actor(at, f, 1)
	return c.result()
}

// Check is as for ActorFilter.
func (f *TieFilter) Check(at string, names Names) error {
	c := filterChecker{names: names}
	c.tie(at, f, 1)
	return c.result()
}

// Check is as for ActorFilter.
func (f *InitiativeFilter) Check(at string, names Names) error {
	c := filterChecker{names: names}
	c.initiative(at, f, 1)
	return c.result()
}

// Check is as for ActorFilter.
func (f *OfferFilter) Check(at string, names Names) error {
	if f == nil {
		return nil
	}
	c := filterChecker{names: names}
	c.search(at, f.Search)
	c.taxonomy(at, f.Topic, f.TargetGroup, f.Place)
	c.languages(at+".language", f.Language)
	c.values(at+".ids", len(f.IDs))
	return c.result()
}

// Check is as for ActorFilter.
func (f *NeedFilter) Check(at string, names Names) error {
	if f == nil {
		return nil
	}
	c := filterChecker{names: names}
	c.search(at, f.Search)
	c.taxonomy(at, f.Topic, nil, nil)
	c.values(at+".ids", len(f.IDs))
	return c.result()
}

type filterChecker struct {
	names Names
	errs  Errors
	parts int
}

func (c *filterChecker) result() error { return c.errs.Err() }

func (c *filterChecker) fail(code Code, field, format string, args ...any) {
	c.errs = append(c.errs, Errorf(code, field, format, args...))
}

// enter tells whether there is room for one more part; it reports the lack only once.
func (c *filterChecker) enter(at string, depth int) bool {
	c.parts++
	switch {
	case depth > MaxFilterDepth:
		c.fail(Limit, at, "a filter has at most %d levels of and, or, not, tie, other, from and to inside each other; write "+
			"conditions that hold together side by side in one level", MaxFilterDepth)
		return false
	case c.parts > MaxFilterParts:
		if c.parts == MaxFilterParts+1 {
			c.fail(Limit, at, "the filter has more than %d parts; give several values to one condition instead of joining parts "+
				"by or, or ask in several requests", MaxFilterParts)
		}
		return false
	}
	return true
}

func (c *filterChecker) actor(at string, f *ActorFilter, depth int) {
	if f == nil || !c.enter(at, depth) {
		return
	}
	c.search(at, f.Search)
	c.taxonomy(at, f.Topic, f.TargetGroup, f.Place)
	c.values(at+".ids", len(f.IDs))
	c.languages(at+".language", f.Language)
	c.geometry(at, f)
	c.date(at+".verifiedSince", f.VerifiedSince)
	c.condition(at+".tie", f.Tie, depth+1)
	for i, part := range f.And {
		c.actor(fmt.Sprintf("%s.and[%d]", at, i), part, depth+1)
	}
	for i, part := range f.Or {
		c.actor(fmt.Sprintf("%s.or[%d]", at, i), part, depth+1)
	}
	c.actor(at+".not", f.Not, depth+1)
}

func (c *filterChecker) tie(at string, f *TieFilter, depth int) {
	if f == nil || !c.enter(at, depth) {
		return
	}
	c.date(at+".activeOn", f.ActiveOn)
	c.date(at+".since", f.Since)
	checkRange(&c.errs, at+".minStrength", f.MinStrength, 1, 5)
	c.actor(at+".from", f.From, depth+1)
	c.actor(at+".to", f.To, depth+1)
}

func (c *filterChecker) initiative(at string, f *InitiativeFilter, depth int) {
	if f == nil || !c.enter(at, depth) {
		return
	}
	c.search(at, f.Search)
	c.taxonomy(at, f.Topic, f.TargetGroup, f.Place)
	c.values(at+".ids", len(f.IDs))
	for i, part := range f.And {
		c.initiative(fmt.Sprintf("%s.and[%d]", at, i), part, depth+1)
	}
	for i, part := range f.Or {
		c.initiative(fmt.Sprintf("%s.or[%d]", at, i), part, depth+1)
	}
	c.initiative(at+".not", f.Not, depth+1)
}

func (c *filterChecker) condition(at string, t *TieCondition, depth int) {
	if t == nil || !c.enter(at, depth) {
		return
	}
	c.date(at+".activeOn", t.ActiveOn)
	checkRange(&c.errs, at+".min", t.Min, 0, 1_000_000)
	checkRange(&c.errs, at+".max", t.Max, 0, 1_000_000)
	if low, high := t.Bounds(); high >= 0 && high < low {
		c.errs.Add(at+".max", "is below min (%d); give a higher number", low)
	}
	c.actor(at+".other", t.Other, depth+1)
}

// Bounds gives the least and the greatest count; the greatest is −1 where there is none.
func (t *TieCondition) Bounds() (low, high int) {
	low, high = 1, -1
	if t.Max != nil {
		high = *t.Max
	}
	if t.Min != nil {
		low = *t.Min
	}
	if high == 0 {
		low = 0
	}
	return low, high
}

func (c *filterChecker) search(at string, text *string) {
	if text == nil {
		return
	}
	if _, err := ParseSearch(*text); err != nil {
		c.fail(CodeOf(err), at+".search", "%s", messageOf(err))
	}
}

func (c *filterChecker) taxonomy(at string, topics, groups, places []string) {
	c.values(at+".topic", len(topics))
	for i, slug := range topics {
		if !c.names.HasTopic(slug) {
			c.errs = append(c.errs, unknownTopic(fmt.Sprintf("%s.topic[%d]", at, i), slug))
		}
	}
	c.values(at+".targetGroup", len(groups))
	for i, slug := range groups {
		if !c.names.HasTargetGroup(slug) {
			c.errs = append(c.errs, unknownGroup(fmt.Sprintf("%s.targetGroup[%d]", at, i), slug))
		}
	}
	c.values(at+".place", len(places))
	for i, ags := range places {
		checkAGS(&c.errs, fmt.Sprintf("%s.place[%d]", at, i), ags, c.names)
	}
}

func unknownTopic(field, slug string) *Error {
	return Errorf(NotFound, field, "there is no topic %q; see the field topics for all slugs", clip(slug))
}

func unknownGroup(field, slug string) *Error {
	return Errorf(NotFound, field, "there is no target group %q; see the field targetGroups for all slugs", clip(slug))
}

func (c *filterChecker) languages(at string, codes []string) {
	c.values(at, len(codes))
	for i, code := range codes {
		if !languageCode.MatchString(code) {
			c.errs.Add(fmt.Sprintf("%s[%d]", at, i), "%q is no language code; write ISO 639 such as de, ar or kmr", clip(code))
		}
	}
}

func (c *filterChecker) values(at string, count int) {
	if count > MaxFilterValues {
		c.fail(Limit, at, "has %d values; at most %d are allowed", count, MaxFilterValues)
	}
}

func (c *filterChecker) geometry(at string, f *ActorFilter) {
	if f.Near != nil {
		if err := (Point{Lat: f.Near.Lat, Lon: f.Near.Lon}).Validate(at + ".near.lat"); err != nil {
			c.errs = append(c.errs, err)
		}
		if !(f.Near.Km > 0 && f.Near.Km <= MaxRadiusKm) {
			c.errs.Add(at+".near.km", "is %v; give a radius above 0 and up to %d km", f.Near.Km, MaxRadiusKm)
		}
	}
	if f.Within != nil {
		if err := Box(*f.Within).Validate(at + ".within"); err != nil {
			c.errs = append(c.errs, err)
		}
	}
}

func (c *filterChecker) date(at string, date *Date) {
	if date != nil {
		checkDate(&c.errs, at, *date)
	}
}

// messageOf gives the sentence of one of our errors without its field.
func messageOf(err error) string {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Message
	}
	return err.Error()
}
