package input

import (
	"github.com/99designs/gqlgen/graphql"

	"akteursnetz/graph"
)

// InitiativeFields is what a caller says about an initiative.
type InitiativeFields struct {
	Title          graphql.Omittable[*string]
	Aim            graphql.Omittable[*string]
	Parent         graphql.Omittable[*string]
	Lead           graphql.Omittable[*string]
	Partners       graphql.Omittable[[]string]
	Places         graphql.Omittable[[]string]
	Status         graphql.Omittable[*graph.Status]
	From           graphql.Omittable[*graph.Date]
	FromPrecision  graphql.Omittable[*graph.DatePrecision]
	Until          graphql.Omittable[*graph.Date]
	UntilPrecision graphql.Omittable[*graph.DatePrecision]
	Topics         graphql.Omittable[[]*graph.RequiredTopic]
	TargetGroups   graphql.Omittable[[]string]
	Languages      graphql.Omittable[[]*graph.SpokenLanguage]
	Roles          graphql.Omittable[[]*graph.RequiredRole]
	Outcome        graphql.Omittable[*string]
	Visibility     graphql.Omittable[*graph.Visibility]
	Source         graphql.Omittable[*string]
}

// NewInitiative is what a caller says about a new record, with what it cannot be without.
type NewInitiative struct {
	InitiativeFields
	ID    *string // made here where nil
	Title string
}
