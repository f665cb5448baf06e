package resolvers

import (
	"context"

	"akteursnetz/graph"
	"akteursnetz/graph/network"
	"akteursnetz/resolvers/server"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/relay"
)

func (r *Resolver) covered(ctx context.Context, rows, columns network.CoverageAxis, filter *graph.ActorFilter) (*network.Coverage, error) {
	if rows == columns {
		return nil, graph.Errorf(graph.Invalid, "columns", "is the same as rows; choose another property")
	}
	if err := r.checked(ctx, filter.Check); err != nil {
		return nil, err
	}
	n, err := r.scoped(ctx, nil)
	if err != nil {
		return nil, err
	}
	return n.Coverage(ctx, key("coverage", []any{rows, columns, filter}), rows, columns, func(context.Context) (network.Survey, error) {
		return r.survey(ctx, n, filter)
	})
}

func (r *Resolver) survey(ctx context.Context, n *network.Network, filter *graph.ActorFilter) (network.Survey, error) {
	s := network.Survey{Network: n, Places: r.Places, Today: r.today()}
	if filter != nil {
		s.Within = filter.Place
	}
	var err error
	if s.Actors, err = passing(ctx, filter); err != nil {
		return s, err
	}
	if s.Topics, err = load(ctx).taxonomy(ctx); err != nil {
		return s, err
	}
	groups, err := load(ctx).targetGroups(ctx)
	for _, group := range groups {
		s.Groups = append(s.Groups, group.Slug)
	}
	return s, err
}

// needsShown is a number of needs, nil for callers for whom there are none.
func needsShown(ctx context.Context, count int) *int {
	if server.ViewerFrom(ctx).Audience() < graph.InternalOnly {
		return nil
	}
	return &count
}

func coverageCells(ctx context.Context, of *relay.CoverageTable, cells []network.CoverageCell) []*generated.CoverageCell {
	out := make([]*generated.CoverageCell, len(cells))
	for i, cell := range cells {
		out[i] = &generated.CoverageCell{
			Row: cell.Row, Column: cell.Column, Actors: cell.Actors, Offers: cell.Offers, OpenNeeds: needsShown(ctx, cell.Needs),
			RowsBy: of.Rows.Facet(), ColumnsBy: of.Columns.Facet(),
		}
	}
	return out
}

func emptyCells(ctx context.Context, of *relay.CoverageTable, first int) ([]*generated.EmptyCell, error) {
	found := of.Found
	cells := found.Empty[:min(first, len(found.Empty))]
	nearest := make([]*network.Nearest, len(cells))
	if asked(ctx, "nearest") {
		var err error
		if nearest, err = found.Nearest(ctx, first); err != nil {
			return nil, err
		}
	}
	var ids []string
	for _, at := range nearest {
		if at != nil {
			ids = append(ids, at.Actor)
		}
	}
	actors, err := actorsNamed(ctx, ids)
	out := make([]*generated.EmptyCell, len(cells))
	for i, cell := range cells {
		out[i] = &generated.EmptyCell{
			Row: cell.Row, Column: cell.Column, OpenNeeds: needsShown(ctx, cell.Needs), RowsBy: of.Rows.Facet(), ColumnsBy: of.Columns.Facet(),
		}
		if at := nearest[i]; at != nil && actors[at.Actor] != nil {
			out[i].Nearest = &generated.NearestActor{Actor: actors[at.Actor], Km: at.Km(), Ties: at.Ties}
		}
	}
	return out, err
}
