package input

import (
	"github.com/99designs/gqlgen/graphql"

	"akteursnetz/graph"
)

// OfferFields is what a caller says about an offer.
type OfferFields struct {
	Initiative   graphql.Omittable[*string]
	Kind         graphql.Omittable[*graph.OfferKind]
	Status       graphql.Omittable[*graph.Status]
	Titles       graphql.Omittable[[]*graph.LocalizedText]
	Descriptions graphql.Omittable[[]*graph.LocalizedText]
	Topics       graphql.Omittable[[]string]
	TargetGroups graphql.Omittable[[]string]
	Languages    graphql.Omittable[[]*graph.SpokenLanguage]
	Place        graphql.Omittable[*string]
	URL          graphql.Omittable[*string]
	Visibility   graphql.Omittable[*graph.Visibility]
	Source       graphql.Omittable[*string]
	VerifiedAt   graphql.Omittable[*graph.Date]
}

// NewOffer is what a caller says about a new record, with what it cannot be without.
type NewOffer struct {
	OfferFields
	ID       *string // made here where nil
	Provider string
	Kind     graph.OfferKind
	Titles   []*graph.LocalizedText
}
