package graph

// ActorOrder is an order of actors.
type ActorOrder struct {
	Field     ActorOrderField
	Direction OrderDirection
}

// ActorOrderField is what actors are ordered by; equals are ordered by id.
type ActorOrderField string

// The orders of actors. ASC means for ByRelevance best first and for ByDistance nearest first.
const (
	ByName      ActorOrderField = "NAME"      // the name's SortKey
	ByRelevance ActorOrderField = "RELEVANCE" // Search.Rank, best first, then as ByName; needs filter.search
	ByDistance  ActorOrderField = "DISTANCE"  // from filter.near, which it needs
	ByTies      ActorOrderField = "TIES"      // number of visible ties, from the View
	ByUpdated   ActorOrderField = "UPDATED"   // last change; INTERNAL only
	ByVerified  ActorOrderField = "VERIFIED"  // last confirmation; never confirmed comes last
)

// ActorOrderFields are all orders.
var ActorOrderFields = []ActorOrderField{ByName, ByRelevance, ByDistance, ByTies, ByUpdated, ByVerified}

// OrderDirection turns an order around.
type OrderDirection string

// The directions.
const (
	Ascending  OrderDirection = "ASC"
	Descending OrderDirection = "DESC"
)

// OrderDirections are both directions.
var OrderDirections = []OrderDirection{Ascending, Descending}

// keys are the forms of a position's keys in the order.
func (o ActorOrder) keys() []form {
	switch o.Field {
	case ByRelevance: // RelevanceKey, then as ByName
		return []form{isRelevance, isSortKey}
	case ByDistance: // the Padded squared chord
		return []form{isPadded}
	case ByTies: // the Padded count
		return []form{isPadded}
	case ByUpdated:
		return []form{isMoment}
	case ByVerified: // empty where never
		return []form{isDayOrNone}
	}
	return []form{isSortKey}
}

// Check refuses an order that the filter or the audience does not allow.
func (o ActorOrder) Check(filter *ActorFilter, audience Audience) error {
	switch {
	case o.Field == ByUpdated && audience < InternalOnly:
		return Errorf(Forbidden, "orderBy", "only coordinators order by UPDATED; order by VERIFIED instead")
	case o.Field == ByDistance && (filter == nil || filter.Near == nil):
		return Errorf(Invalid, "orderBy", "DISTANCE needs filter.near; give a centre and a radius")
	case o.Field == ByRelevance && (filter == nil || filter.Search == nil):
		return Errorf(Invalid, "orderBy", "RELEVANCE needs filter.search; give a search text")
	}
	return nil
}

// ActorFacet is a property by which actors are counted.
type ActorFacet string

// The facets. Topics count for everything above them; places are those of the seat.
const (
	FacetKind         ActorFacet = "KIND"
	FacetTopic        ActorFacet = "TOPIC"
	FacetTargetGroup  ActorFacet = "TARGET_GROUP"
	FacetLanguage     ActorFacet = "LANGUAGE"
	FacetDistrict     ActorFacet = "DISTRICT"
	FacetMunicipality ActorFacet = "MUNICIPALITY"
	FacetState        ActorFacet = "STATE"
	FacetFreshness    ActorFacet = "FRESHNESS"
)

// ActorFacets are all facets, in order.
var ActorFacets = []ActorFacet{
	FacetKind, FacetTopic, FacetTargetGroup, FacetLanguage, FacetDistrict, FacetMunicipality, FacetState, FacetFreshness,
}

// Facet is a count by one property.
type Facet struct {
	By     ActorFacet
	Values []FacetValue
}

// FacetValue is how many actors carry a value: an enum name, slug, language code or AGS.
type FacetValue struct {
	Value string
	Count int
}

// TagClass gives the class of tags a facet counts; false for FacetFreshness, which depends on the date.
func (f ActorFacet) TagClass() (TagClass, bool) {
	class, ok := facetClasses[f]
	return class, ok
}

var facetClasses = map[ActorFacet]TagClass{
	FacetKind: TagKind, FacetTopic: TagTopic, FacetTargetGroup: TagGroup, FacetLanguage: TagLanguage,
	FacetDistrict: TagDistrict, FacetMunicipality: TagMunicipality, FacetState: TagState,
}

// Without gives the filter without its own conditions on a facet, so that people can widen a choice they made.
func (f *ActorFilter) Without(facet ActorFacet) *ActorFilter {
	if f == nil {
		return nil
	}
	rest := *f
	switch facet {
	case FacetKind:
		rest.Kind = nil
	case FacetTopic:
		rest.Topic = nil
	case FacetTargetGroup:
		rest.TargetGroup = nil
	case FacetLanguage:
		rest.Language = nil
	case FacetDistrict, FacetMunicipality, FacetState:
		rest.Place = nil
	case FacetFreshness:
		rest.VerifiedSince = nil
	}
	return &rest
}
