package input

import (
	"github.com/99designs/gqlgen/graphql"

	"akteursnetz/graph"
)

// NeedFields is what a caller says about a need.
type NeedFields struct {
	Actor      graphql.Omittable[*string]
	Initiative graphql.Omittable[*string]
	Topic      graphql.Omittable[*string]
	Text       graphql.Omittable[*string]
	Status     graphql.Omittable[*graph.NeedStatus]
	Source     graphql.Omittable[*string]
}

// NewNeed is what a caller says about a new record, with what it cannot be without.
type NewNeed struct {
	NeedFields
	ID    *string // made here where nil
	Topic string
	Text  string
}
