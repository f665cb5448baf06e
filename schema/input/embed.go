package input

import (
	"github.com/99designs/gqlgen/graphql"

	"akteursnetz/graph"
)

// EmbedFields is what a caller says about an embed.
type EmbedFields struct {
	Titles       graphql.Omittable[[]*graph.LocalizedText]
	Kinds        graphql.Omittable[[]graph.ActorKind]
	Topics       graphql.Omittable[[]string]
	TargetGroups graphql.Omittable[[]string]
	Languages    graphql.Omittable[[]string]
	Places       graphql.Omittable[[]string]
	Offered      graphql.Omittable[[]string]
	View         graphql.Omittable[*graph.EmbedView]
}

// NewEmbed is what a caller says about a new record, with what it cannot be without.
type NewEmbed struct {
	EmbedFields
	Name string
}
