package sqlite

import (
	"context"

	"akteursnetz/graph"
)

func (r reader) ParticipationsByID(ctx context.Context, ids []string) (map[string]*graph.Participation, error) {
	return byID[*graph.Participation](ctx, r, graph.ParticipationType, "participations_by_id", ids)
}

func (r reader) ParticipationsIn(ctx context.Context, initiatives []string) (map[string][]*graph.Participation, error) {
	return owned[*graph.Participation](ctx, r, graph.ParticipationType, "participations_in", initiatives, unlimited)
}

func (r reader) ParticipationsOf(ctx context.Context, actors []string, first int) (map[string][]*graph.Participation, error) {
	return owned[*graph.Participation](ctx, r, graph.ParticipationType, "participations_of", actors, first)
}
