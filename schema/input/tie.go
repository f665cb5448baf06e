package input

import (
	"github.com/99designs/gqlgen/graphql"

	"akteursnetz/graph"
)

// TieFields is what a caller says about a tie.
type TieFields struct {
	Kind            graphql.Omittable[*graph.TieKind]
	Strength        graphql.Omittable[*int]
	Since           graphql.Omittable[*graph.Date]
	SincePrecision  graphql.Omittable[*graph.DatePrecision]
	Until           graphql.Omittable[*graph.Date]
	UntilPrecision  graphql.Omittable[*graph.DatePrecision]
	Initiative      graphql.Omittable[*string]
	Source          graphql.Omittable[*string]
	Note            graphql.Omittable[*string]
	ConfirmedByFrom graphql.Omittable[*graph.Date]
	ConfirmedByTo   graphql.Omittable[*graph.Date]
	Visibility      graphql.Omittable[*graph.Visibility]
}

// NewTie is what a caller says about a new record, with what it cannot be without.
type NewTie struct {
	TieFields
	ID   *string // made here where nil
	From string
	To   string
	Kind graph.TieKind
}
