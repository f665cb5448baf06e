package input

import (
	"github.com/99designs/gqlgen/graphql"

	"akteursnetz/graph"
)

// ParticipationFields is what a caller says about a participation.
type ParticipationFields struct {
	Body           graphql.Omittable[*string]
	Role           graphql.Omittable[*string]
	Since          graphql.Omittable[*graph.Date]
	SincePrecision graphql.Omittable[*graph.DatePrecision]
	Until          graphql.Omittable[*graph.Date]
	UntilPrecision graphql.Omittable[*graph.DatePrecision]
	Visibility     graphql.Omittable[*graph.Visibility]
	Source         graphql.Omittable[*string]
}

// NewParticipation is what a caller says about a new record, with what it cannot be without.
type NewParticipation struct {
	ParticipationFields
	ID         *string // made here where nil
	Initiative string
	Actor      string
}
