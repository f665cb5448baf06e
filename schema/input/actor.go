package input

import (
	"github.com/99designs/gqlgen/graphql"

	"akteursnetz/graph"
)

// ActorFields is what a caller says about an actor.
type ActorFields struct {
	Kind                graphql.Omittable[*graph.ActorKind]
	Name                graphql.Omittable[*string]
	ShortName           graphql.Omittable[*string]
	Descriptions        graphql.Omittable[[]*graph.LocalizedText]
	Website             graphql.Omittable[*string]
	Email               graphql.Omittable[*string]
	Phone               graphql.Omittable[*string]
	ContactPerson       graphql.Omittable[*string]
	ContactVisibility   graphql.Omittable[*graph.Visibility]
	Street              graphql.Omittable[*string]
	PostalCode          graphql.Omittable[*string]
	City                graphql.Omittable[*string]
	Place               graphql.Omittable[*string]
	AreasServed         graphql.Omittable[[]string]
	Lat                 graphql.Omittable[*float64]
	Lon                 graphql.Omittable[*float64]
	Precision           graphql.Omittable[*graph.Precision]
	Topics              graphql.Omittable[[]*graph.ActorTopic]
	TargetGroups        graphql.Omittable[[]string]
	Languages           graphql.Omittable[[]*graph.SpokenLanguage]
	Roles               graphql.Omittable[[]graph.Role]
	ParallelInitiatives graphql.Omittable[*int]
	HoursPerMonth       graphql.Omittable[*int]
	MigrantLed          graphql.Omittable[*bool]
	Collective          graphql.Omittable[*bool]
	Visibility          graphql.Omittable[*graph.Visibility]
	ConsentAt           graphql.Omittable[*graph.Date]
	Source              graphql.Omittable[*string]
	VerifiedAt          graphql.Omittable[*graph.Date]
}

// NewActor is what a caller says about a new record, with what it cannot be without.
type NewActor struct {
	ActorFields
	ID   *string // made here where nil
	Kind graph.ActorKind
	Name string
}
