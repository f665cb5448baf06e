package graph

// Tag is one discrete property by which records are found and counted.
type Tag struct {
	Class TagClass
	Value string
}

// TagClass names a sort of tags.
type TagClass string

// The classes of tags.
const (
	TagKind         TagClass = "kind"
	TagTopic        TagClass = "topic"        // slug, and every slug above it
	TagGroup        TagClass = "group"        // slug
	TagLanguage     TagClass = "language"     // code
	TagRole         TagClass = "role"         //
	TagPlace        TagClass = "place"        // every key that contains the seat or a served area, itself included
	TagArea         TagClass = "area"         // a served area, as given
	TagState        TagClass = "state"        // of the seat
	TagDistrict     TagClass = "district"     // of the seat
	TagMunicipality TagClass = "municipality" // of the seat
	TagMigrantLed   TagClass = "migrant_led"  // true, false
	TagStatus       TagClass = "status"       //
	TagActor        TagClass = "actor"        // provider of an offer, owner of a need
	TagInitiative   TagClass = "initiative"   //
	TagLead         TagClass = "lead"         //
	TagPartner      TagClass = "partner"      //
	TagParent       TagClass = "parent"       //
)

// Condition is a filter brought to the form that stores compile: a tree of the Cond types.
type Condition interface{ condition() }

// The conditions. Each is evaluated with what the audience may see of a record.

// CondAll holds where every part holds; empty: always.
type CondAll []Condition

// CondAny holds where a part holds; empty: never.
type CondAny []Condition

// CondNot holds where the inner one does not.
type CondNot struct{ Condition }

// CondTags holds for records that carry at least one of the tags; never empty.
type CondTags []Tag

// CondIDs holds for records that are one of these; never empty.
type CondIDs []string

// CondText holds for records that the search finds.
type CondText struct{ *Search }

// CondBox holds for actors that lie in the box, edges included.
type CondBox struct{ Box }

// CondNear holds for actors within a distance: squared chord to Center ≤ Chord2. Box is a prefilter that never loses any.
type CondNear struct {
	Center Sphere
	Chord2 int64
	Box    Box
}

// CondVerified holds for actors verified on that day or later.
type CondVerified struct{ Since Date }

// CondTies holds for actors with Min ≤ number of visible ties ≤ Max (−1: no bound).
type CondTies struct {
	Tie      TieCond
	Min, Max int
}

// TieCond is a condition on a tie as seen from one of its ends. Zero fields are no condition.
type TieCond struct {
	Kinds      []TieKind // nil: any; empty: none
	Direction  Direction // symmetric ties go both ways
	ActiveOn   Date
	Confirmed  *bool
	MinWeight  int
	Since      Date
	Initiative *string   // as visible to the audience
	Other      Condition // on the other end; nil: any
	From, To   Condition // on either end of the stored tie; nil: any
}

func (CondAll) condition()      {}
func (CondAny) condition()      {}
func (CondNot) condition()      {}
func (CondTags) condition()     {}
func (CondIDs) condition()      {}
func (CondText) condition()     {}
func (CondBox) condition()      {}
func (CondNear) condition()     {}
func (CondVerified) condition() {}
func (CondTies) condition()     {}

// Never matches nothing.
var Never = CondAny{}

// Condition brings the filter to its compiled form: flattened, single-element junctions removed, constants folded. The
// filter must have passed Check. A nil filter matches everything.
func (f *ActorFilter) Condition() Condition {
	if f == nil {
		return CondAll{}
	}
	var all CondAll
	all = append(all, textCond(f.Search)...)
	all = append(all, idCond(f.IDs)...)
	all = append(all, tagCond(TagKind, f.Kind)...)
	all = append(all, tagCond(TagTopic, f.Topic)...)
	all = append(all, tagCond(TagGroup, f.TargetGroup)...)
	all = append(all, tagCond(TagLanguage, f.Language)...)
	all = append(all, placeCond(f.Place)...)
	all = append(all, tagCond(TagRole, f.Role)...)
	all = append(all, f.flags()...)
	all = append(all, f.geometry()...)
	if f.Tie != nil {
		all = append(all, f.Tie.condition())
	}
	if f.NeighbourOf != nil {
		all = append(all, f.NeighbourOf.condition())
	}
	return combined(all, f.And, f.Or, f.Not)
}

// combined joins what a filter says itself with what it says by and, or, not.
func combined[F interface {
	comparable
	Condition() Condition
}](all CondAll, and, or []F, not F) Condition {
	for _, part := range and {
		all = append(all, part.Condition())
	}
	if or != nil {
		var any CondAny
		for _, part := range or {
			any = append(any, part.Condition())
		}
		all = append(all, any)
	}
	if none := *new(F); not != none {
		all = append(all, CondNot{not.Condition()})
	}
	return simplify(all)
}

// condition looks at the tie from the other side.
func (n *NeighbourOf) condition() Condition {
	tie := n.Tie.Condition()
	switch tie.Direction {
	case Outgoing:
		tie.Direction = Incoming
	case Incoming:
		tie.Direction = Outgoing
	}
	tie.Other = CondIDs{n.Actor}
	return CondTies{Tie: tie, Min: 1, Max: -1}
}

func (f *ActorFilter) flags() []Condition {
	var out []Condition
	if f.OutsideAdministration != nil {
		inside := tagCond(TagKind, administration)[0]
		if *f.OutsideAdministration {
			inside = CondNot{inside}
		}
		out = append(out, inside)
	}
	if f.MigrantLed != nil {
		value := "false"
		if *f.MigrantLed {
			value = "true"
		}
		out = append(out, CondTags{{TagMigrantLed, value}})
	}
	if f.VerifiedSince != nil && *f.VerifiedSince != "" {
		out = append(out, CondVerified{*f.VerifiedSince})
	}
	return out
}

func (f *ActorFilter) geometry() []Condition {
	var out []Condition
	if f.Within != nil {
		out = append(out, CondBox{Box(*f.Within)})
	}
	if n := f.Near; n != nil {
		centre := Point{Lat: n.Lat, Lon: n.Lon}
		out = append(out, CondNear{Center: OnSphere(centre), Chord2: Chord2OfKm(n.Km), Box: BoxAround(centre, n.Km)})
	}
	return out
}

func (t *TieCondition) condition() Condition {
	low, high := t.Bounds()
	cond := TieCond{Kinds: t.Kind, Direction: direction(t.Direction), Confirmed: t.Confirmed}
	if t.ActiveOn != nil {
		cond.ActiveOn = *t.ActiveOn
	}
	if t.Other != nil {
		cond.Other = t.Other.Condition()
	}
	return CondTies{Tie: cond, Min: low, Max: high}
}

// Condition brings the filter to its compiled form.
func (f *TieFilter) Condition() TieCond {
	if f == nil {
		return TieCond{Direction: AnyDirection}
	}
	cond := TieCond{
		Kinds: f.Kind, Direction: direction(f.Direction), Confirmed: f.Confirmed, Initiative: f.Initiative,
	}
	if f.ActiveOn != nil {
		cond.ActiveOn = *f.ActiveOn
	}
	if f.Since != nil {
		cond.Since = *f.Since
	}
	if f.MinStrength != nil {
		cond.MinWeight = *f.MinStrength
	}
	if f.From != nil {
		cond.From = f.From.Condition()
	}
	if f.To != nil {
		cond.To = f.To.Condition()
	}
	return cond
}

func direction(given *Direction) Direction {
	if given == nil {
		return AnyDirection
	}
	return *given
}

// Condition brings the filter to its compiled form.
func (f *InitiativeFilter) Condition() Condition {
	if f == nil {
		return CondAll{}
	}
	var all CondAll
	all = append(all, textCond(f.Search)...)
	all = append(all, idCond(f.IDs)...)
	all = append(all, tagCond(TagStatus, f.Status)...)
	all = append(all, tagCond(TagTopic, f.Topic)...)
	all = append(all, tagCond(TagGroup, f.TargetGroup)...)
	all = append(all, placeCond(f.Place)...)
	all = append(all, refCond(TagLead, f.Lead)...)
	all = append(all, refCond(TagPartner, f.Partner)...)
	all = append(all, refCond(TagParent, f.Parent)...)
	return combined(all, f.And, f.Or, f.Not)
}

// Condition brings the filter to its compiled form.
func (f *OfferFilter) Condition() Condition {
	if f == nil {
		return CondAll{}
	}
	var all CondAll
	all = append(all, textCond(f.Search)...)
	all = append(all, idCond(f.IDs)...)
	all = append(all, tagCond(TagKind, f.Kind)...)
	all = append(all, tagCond(TagStatus, f.Status)...)
	all = append(all, tagCond(TagTopic, f.Topic)...)
	all = append(all, tagCond(TagGroup, f.TargetGroup)...)
	all = append(all, tagCond(TagLanguage, f.Language)...)
	all = append(all, placeCond(f.Place)...)
	all = append(all, refCond(TagActor, f.Provider)...)
	all = append(all, refCond(TagInitiative, f.Initiative)...)
	return simplify(all)
}

// Condition brings the filter to its compiled form.
func (f *NeedFilter) Condition() Condition {
	if f == nil {
		return CondAll{}
	}
	var all CondAll
	all = append(all, textCond(f.Search)...)
	all = append(all, idCond(f.IDs)...)
	all = append(all, tagCond(TagStatus, f.Status)...)
	all = append(all, tagCond(TagTopic, f.Topic)...)
	all = append(all, refCond(TagActor, f.Actor)...)
	all = append(all, refCond(TagInitiative, f.Initiative)...)
	return simplify(all)
}

func textCond(text *string) []Condition {
	if text == nil {
		return nil
	}
	search, err := ParseSearch(*text)
	if err != nil { // Check refuses it; nothing matches what cannot be read
		return []Condition{Never}
	}
	return []Condition{CondText{search}}
}

func idCond(ids []string) []Condition {
	switch {
	case ids == nil:
		return nil
	case len(ids) == 0:
		return []Condition{Never}
	}
	return []Condition{CondIDs(sortedSet(ids))}
}

func tagCond[T ~string](class TagClass, values []T) []Condition {
	switch {
	case values == nil:
		return nil
	case len(values) == 0:
		return []Condition{Never}
	}
	tags := make(CondTags, len(values))
	for i, value := range values {
		tags[i] = Tag{class, string(value)}
	}
	return []Condition{tags}
}

func refCond(class TagClass, id *string) []Condition {
	if id == nil {
		return nil
	}
	return []Condition{CondTags{{class, *id}}}
}

// placeCond: something lies in the place, or a served area contains it.
func placeCond(places []string) []Condition {
	switch {
	case places == nil:
		return nil
	case len(places) == 0:
		return []Condition{Never}
	}
	var tags CondTags
	for _, ags := range places {
		tags = append(tags, Tag{TagPlace, ags})
		for _, wider := range AGSAncestors(ags) {
			if wider != ags {
				tags = append(tags, Tag{TagArea, wider})
			}
		}
	}
	return []Condition{tags}
}

// simplify flattens nested junctions and folds constants, so that equal questions have few shapes.
func simplify(all CondAll) Condition {
	var flat CondAll
	for _, part := range all {
		part = simplifyPart(part)
		switch part := part.(type) {
		case CondAll:
			flat = append(flat, part...)
			continue
		case CondAny:
			if len(part) == 0 {
				return Never
			}
		}
		flat = append(flat, part)
	}
	if len(flat) == 1 {
		return flat[0]
	}
	return flat
}

func simplifyPart(part Condition) Condition {
	switch part := part.(type) {
	case CondAny:
		return simplifyAny(part)
	case CondNot:
		switch inner := part.Condition.(type) {
		case CondNot:
			return inner.Condition
		case CondAny:
			if len(inner) == 0 {
				return CondAll{}
			}
		case CondAll:
			if len(inner) == 0 {
				return Never
			}
		}
	}
	return part
}

func simplifyAny(any CondAny) Condition {
	var flat CondAny
	for _, part := range any {
		switch part := simplifyPart(part).(type) {
		case CondAny:
			flat = append(flat, part...)
		case CondAll:
			if len(part) == 0 {
				return part
			}
			flat = append(flat, part)
		default:
			flat = append(flat, part)
		}
	}
	if len(flat) == 1 {
		return flat[0]
	}
	return flat
}
