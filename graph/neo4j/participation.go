package neo4j

import (
	"context"
	"math"

	"akteursnetz/graph"
)

// ParticipationsByID reads participations.
func (r reader) ParticipationsByID(ctx context.Context, ids []string) (map[string]*graph.Participation, error) {
	return byID[*graph.Participation](ctx, r, "participations_by_id", ids)
}

// ParticipationsIn reads who takes part in initiatives.
func (r reader) ParticipationsIn(ctx context.Context, initiatives []string) (map[string][]*graph.Participation, error) {
	return under[*graph.Participation](ctx, r, "participations_in", initiatives, math.MaxInt)
}

// ParticipationsOf reads what actors take part in.
func (r reader) ParticipationsOf(ctx context.Context, actors []string, first int) (map[string][]*graph.Participation, error) {
	return under[*graph.Participation](ctx, r, "participations_of", actors, first)
}
