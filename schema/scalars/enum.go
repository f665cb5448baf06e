package scalars

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"akteursnetz/graph"
	"akteursnetz/graph/match"
	"akteursnetz/graph/network"
	"akteursnetz/graph/network/measure"
)

// marshalEnum writes a value; "" is null, a value outside the enum too, so that no client sees one it does not know.
func marshalEnum[T ~string](value T, known []T) graphql.Marshaler {
	if !slices.Contains(known, value) {
		return graphql.Null
	}
	return graphql.WriterFunc(func(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(string(value))) })
}

// unmarshalEnum reads a value of the enum.
func unmarshalEnum[T ~string](input any, known []T) (T, error) {
	text, ok := input.(string)
	if value := T(text); ok && slices.Contains(known, value) {
		return value, nil
	}
	names := make([]string, len(known))
	for i, value := range known {
		names[i] = string(value)
	}
	return "", graph.Errorf(graph.Invalid, "", "%.60q is unknown; use one of %s", fmt.Sprint(input), strings.Join(names, ", "))
}

// MarshalActorKind writes a value of the enum.
func MarshalActorKind(v graph.ActorKind) graphql.Marshaler { return marshalEnum(v, graph.ActorKinds) }

// UnmarshalActorKind reads a value of the enum.
func UnmarshalActorKind(v any) (graph.ActorKind, error) { return unmarshalEnum(v, graph.ActorKinds) }

// MarshalTieKind writes a value of the enum.
func MarshalTieKind(v graph.TieKind) graphql.Marshaler { return marshalEnum(v, graph.TieKinds) }

// UnmarshalTieKind reads a value of the enum.
func UnmarshalTieKind(v any) (graph.TieKind, error) { return unmarshalEnum(v, graph.TieKinds) }

// MarshalPrecision writes a value of the enum.
func MarshalPrecision(v graph.Precision) graphql.Marshaler { return marshalEnum(v, graph.Precisions) }

// UnmarshalPrecision reads a value of the enum.
func UnmarshalPrecision(v any) (graph.Precision, error) { return unmarshalEnum(v, graph.Precisions) }

// MarshalTextStatus writes a value of the enum.
func MarshalTextStatus(v graph.TextStatus) graphql.Marshaler {
	return marshalEnum(v, graph.TextStatuses)
}

// UnmarshalTextStatus reads a value of the enum.
func UnmarshalTextStatus(v any) (graph.TextStatus, error) {
	return unmarshalEnum(v, graph.TextStatuses)
}

// MarshalRole writes a value of the enum.
func MarshalRole(v graph.Role) graphql.Marshaler { return marshalEnum(v, graph.Roles) }

// UnmarshalRole reads a value of the enum.
func UnmarshalRole(v any) (graph.Role, error) { return unmarshalEnum(v, graph.Roles) }

// MarshalLanguageLevel writes a value of the enum.
func MarshalLanguageLevel(v graph.LanguageLevel) graphql.Marshaler {
	return marshalEnum(v, graph.LanguageLevels)
}

// UnmarshalLanguageLevel reads a value of the enum.
func UnmarshalLanguageLevel(v any) (graph.LanguageLevel, error) {
	return unmarshalEnum(v, graph.LanguageLevels)
}

// MarshalOfferKind writes a value of the enum.
func MarshalOfferKind(v graph.OfferKind) graphql.Marshaler { return marshalEnum(v, graph.OfferKinds) }

// UnmarshalOfferKind reads a value of the enum.
func UnmarshalOfferKind(v any) (graph.OfferKind, error) { return unmarshalEnum(v, graph.OfferKinds) }

// MarshalOfferStatus writes a value of the enum.
func MarshalOfferStatus(v graph.Status) graphql.Marshaler { return marshalEnum(v, graph.Statuses) }

// UnmarshalOfferStatus reads a value of the enum.
func UnmarshalOfferStatus(v any) (graph.Status, error) { return unmarshalEnum(v, graph.Statuses) }

// MarshalInitiativeStatus writes a value of the enum.
func MarshalInitiativeStatus(v graph.Status) graphql.Marshaler { return marshalEnum(v, graph.Statuses) }

// UnmarshalInitiativeStatus reads a value of the enum.
func UnmarshalInitiativeStatus(v any) (graph.Status, error) { return unmarshalEnum(v, graph.Statuses) }

// MarshalNeedStatus writes a value of the enum.
func MarshalNeedStatus(v graph.NeedStatus) graphql.Marshaler {
	return marshalEnum(v, graph.NeedStatuses)
}

// UnmarshalNeedStatus reads a value of the enum.
func UnmarshalNeedStatus(v any) (graph.NeedStatus, error) {
	return unmarshalEnum(v, graph.NeedStatuses)
}

// MarshalEmbedView writes a value of the enum.
func MarshalEmbedView(v graph.EmbedView) graphql.Marshaler { return marshalEnum(v, graph.EmbedViews) }

// UnmarshalEmbedView reads a value of the enum.
func UnmarshalEmbedView(v any) (graph.EmbedView, error) { return unmarshalEnum(v, graph.EmbedViews) }

// MarshalBodyKind writes a value of the enum.
func MarshalBodyKind(v graph.BodyKind) graphql.Marshaler { return marshalEnum(v, graph.BodyKinds) }

// UnmarshalBodyKind reads a value of the enum.
func UnmarshalBodyKind(v any) (graph.BodyKind, error) { return unmarshalEnum(v, graph.BodyKinds) }

// MarshalBlockState writes a value of the enum.
func MarshalBlockState(v graph.BlockState) graphql.Marshaler {
	return marshalEnum(v, graph.BlockStates)
}

// UnmarshalBlockState reads a value of the enum.
func UnmarshalBlockState(v any) (graph.BlockState, error) { return unmarshalEnum(v, graph.BlockStates) }

// MarshalDirection writes a value of the enum.
func MarshalDirection(v graph.Direction) graphql.Marshaler { return marshalEnum(v, graph.Directions) }

// UnmarshalDirection reads a value of the enum.
func UnmarshalDirection(v any) (graph.Direction, error) { return unmarshalEnum(v, graph.Directions) }

// MarshalFreshness writes a value of the enum.
func MarshalFreshness(v graph.Freshness) graphql.Marshaler { return marshalEnum(v, graph.Freshnesses) }

// UnmarshalFreshness reads a value of the enum.
func UnmarshalFreshness(v any) (graph.Freshness, error) { return unmarshalEnum(v, graph.Freshnesses) }

// MarshalActorOrderField writes a value of the enum.
func MarshalActorOrderField(v graph.ActorOrderField) graphql.Marshaler {
	return marshalEnum(v, graph.ActorOrderFields)
}

// UnmarshalActorOrderField reads a value of the enum.
func UnmarshalActorOrderField(v any) (graph.ActorOrderField, error) {
	return unmarshalEnum(v, graph.ActorOrderFields)
}

// MarshalOrderDirection writes a value of the enum.
func MarshalOrderDirection(v graph.OrderDirection) graphql.Marshaler {
	return marshalEnum(v, graph.OrderDirections)
}

// UnmarshalOrderDirection reads a value of the enum.
func UnmarshalOrderDirection(v any) (graph.OrderDirection, error) {
	return unmarshalEnum(v, graph.OrderDirections)
}

// MarshalActorFacet writes a value of the enum.
func MarshalActorFacet(v graph.ActorFacet) graphql.Marshaler {
	return marshalEnum(v, graph.ActorFacets)
}

// UnmarshalActorFacet reads a value of the enum.
func UnmarshalActorFacet(v any) (graph.ActorFacet, error) { return unmarshalEnum(v, graph.ActorFacets) }

// MarshalDatePrecision writes a value of the enum.
func MarshalDatePrecision(v graph.DatePrecision) graphql.Marshaler {
	return marshalEnum(v, graph.DatePrecisions)
}

// UnmarshalDatePrecision reads a value of the enum.
func UnmarshalDatePrecision(v any) (graph.DatePrecision, error) {
	return unmarshalEnum(v, graph.DatePrecisions)
}

// MarshalPlaceKind writes a value of the enum.
func MarshalPlaceKind(v graph.PlaceKind) graphql.Marshaler { return marshalEnum(v, graph.PlaceKinds) }

// UnmarshalPlaceKind reads a value of the enum.
func UnmarshalPlaceKind(v any) (graph.PlaceKind, error) { return unmarshalEnum(v, graph.PlaceKinds) }

// MarshalChangeAction writes a value of the enum.
func MarshalChangeAction(v graph.Action) graphql.Marshaler { return marshalEnum(v, graph.Actions) }

// UnmarshalChangeAction reads a value of the enum.
func UnmarshalChangeAction(v any) (graph.Action, error) { return unmarshalEnum(v, graph.Actions) }

// MarshalMeasure writes a value of the enum.
func MarshalMeasure(v measure.Kind) graphql.Marshaler { return marshalEnum(v, measure.Kinds) }

// UnmarshalMeasure reads a value of the enum.
func UnmarshalMeasure(v any) (measure.Kind, error) { return unmarshalEnum(v, measure.Kinds) }

// MarshalPartition writes a value of the enum.
func MarshalPartition(v network.Grouping) graphql.Marshaler { return marshalEnum(v, network.Groupings) }

// UnmarshalPartition reads a value of the enum.
func UnmarshalPartition(v any) (network.Grouping, error) { return unmarshalEnum(v, network.Groupings) }

// MarshalCoverageAxis writes a value of the enum.
func MarshalCoverageAxis(v network.CoverageAxis) graphql.Marshaler {
	return marshalEnum(v, network.CoverageAxes)
}

// UnmarshalCoverageAxis reads a value of the enum.
func UnmarshalCoverageAxis(v any) (network.CoverageAxis, error) {
	return unmarshalEnum(v, network.CoverageAxes)
}

// MarshalScoreComponent writes a value of the enum.
func MarshalScoreComponent(v match.Component) graphql.Marshaler {
	return marshalEnum(v, match.Components)
}

// UnmarshalScoreComponent reads a value of the enum.
func UnmarshalScoreComponent(v any) (match.Component, error) {
	return unmarshalEnum(v, match.Components)
}

// MarshalPreference writes a value of the enum.
func MarshalPreference(v match.Preference) graphql.Marshaler {
	return marshalEnum(v, match.Preferences)
}

// UnmarshalPreference reads a value of the enum.
func UnmarshalPreference(v any) (match.Preference, error) { return unmarshalEnum(v, match.Preferences) }

// MarshalRequestAnswer writes a value of the enum.
func MarshalRequestAnswer(v graph.RequestAnswer) graphql.Marshaler {
	return marshalEnum(v, graph.RequestAnswers)
}

// UnmarshalRequestAnswer reads a value of the enum.
func UnmarshalRequestAnswer(v any) (graph.RequestAnswer, error) {
	return unmarshalEnum(v, graph.RequestAnswers)
}
