package resolvers

import (
	"context"
	"slices"

	"akteursnetz/graph"
	"akteursnetz/graph/network"
	"akteursnetz/resolvers/server"
	"akteursnetz/schema/generated"
)

const maxEmpty = 1_000

func (r *Resolver) covered(ctx context.Context, rows, columns network.CoverageAxis, filter *graph.ActorFilter) (*network.Coverage, error) {
	if rows == columns {
		return nil, graph.Errorf(graph.Invalid, "columns", "is the same as rows; choose another property")
	}
	if err := r.checked(ctx, filter.Check); err != nil {
		return nil, err
	}
	survey, err := r.survey(ctx, filter)
	if err != nil {
		return nil, err
	}
	return survey.Cover(rows, columns), nil
}

func (r *Resolver) survey(ctx context.Context, filter *graph.ActorFilter) (network.Survey, error) {
	s := network.Survey{Places: r.Places, Today: r.today()}
	if filter != nil {
		s.Within = filter.Place
	}
	var err error
	if s.Network, err = r.scoped(ctx, nil); err != nil {
		return s, err
	}
	if s.Actors, err = passing(ctx, filter); err != nil {
		return s, err
	}
	if s.Topics, err = load(ctx).taxonomy(ctx); err != nil {
		return s, err
	}
	groups, err := load(ctx).targetGroups(ctx)
	if err != nil {
		return s, err
	}
	for _, group := range groups {
		s.Groups = append(s.Groups, group.Slug)
	}
	if s.Offers, err = offerings(ctx, s.Actors); err != nil {
		return s, err
	}
	s.Needs, err = openNeeds(ctx, s.Actors)
	return s, err
}

// among tells whether an actor is one of those asked for.
func among(actors []string, id string) bool {
	_, found := slices.BinarySearch(actors, id)
	return actors == nil || found
}

// everyRecord visits all records of a type that the caller sees.
func everyRecord[E graph.Entity](ctx context.Context, t graph.Type, visit func(E)) error {
	const chunk = 5_000
	for after := ""; ; {
		records, err := load(ctx).reader.Records(ctx, t, after, chunk)
		if err != nil {
			return err
		}
		for _, record := range records {
			visit(record.(E))
			after = record.EntityID()
		}
		if len(records) < chunk {
			return nil
		}
	}
}

// offerings are the current offers of actors.
func offerings(ctx context.Context, actors []string) ([]network.Offering, error) {
	var out []network.Offering
	err := everyRecord(ctx, graph.OfferType, func(o *graph.Offer) {
		if o.Status == graph.Running && among(actors, o.Provider) {
			out = append(out, network.Offering{
				Actor: o.Provider, Topics: o.Topics, TargetGroups: o.TargetGroups, Languages: graph.LanguageCodes(o.Languages), Places: some(o.Place),
			})
		}
	})
	return out, err
}

// openNeeds are the needs of actors, and of initiatives by what these are about; for coordinators.
func openNeeds(ctx context.Context, actors []string) ([]network.Offering, error) {
	if server.ViewerFrom(ctx).Audience() < graph.InternalOnly {
		return nil, nil
	}
	var needs []*graph.Need
	var initiatives []string
	err := everyRecord(ctx, graph.NeedType, func(n *graph.Need) {
		if n.Status.Open() {
			needs = append(needs, n)
			initiatives = append(initiatives, n.Initiative)
		}
	})
	if err != nil {
		return nil, err
	}
	about, err := load(ctx).reader.InitiativesByID(ctx, initiatives)
	var out []network.Offering
	for _, need := range needs {
		o := network.Offering{Actor: need.Actor, Topics: some(need.Topic)}
		if i := about[need.Initiative]; i != nil && need.Actor == "" {
			o.Actor, o.TargetGroups, o.Languages, o.Places = i.Lead, i.TargetGroups, graph.LanguageCodes(i.Languages), i.Places
		}
		if among(actors, o.Actor) {
			out = append(out, o)
		}
	}
	return out, err
}

// some is a list of what there is.
func some(value string) []string {
	if value == "" {
		return nil
	}
	return []string{value}
}

// needsShown is a number of needs, nil for callers for whom there are none.
func needsShown(ctx context.Context, count int) *int {
	if server.ViewerFrom(ctx).Audience() < graph.InternalOnly {
		return nil
	}
	return &count
}

func coverageCells(ctx context.Context, cells []network.CoverageCell) []*generated.CoverageCell {
	out := make([]*generated.CoverageCell, len(cells))
	for i, cell := range cells {
		out[i] = &generated.CoverageCell{
			Row: cell.Row, Column: cell.Column, Actors: cell.Actors, Offers: cell.Offers, OpenNeeds: needsShown(ctx, cell.Needs),
		}
	}
	return out
}

func emptyCells(ctx context.Context, found *network.Coverage, first int) ([]*generated.EmptyCell, error) {
	cells := found.Empty[:min(first, len(found.Empty))]
	nearest := make([]*network.Nearest, len(cells))
	var ids []string
	wanted := asked(ctx, "nearest")
	for i, cell := range cells {
		if !wanted {
			break
		}
		if nearest[i] = found.Nearest(cell); nearest[i] != nil {
			ids = append(ids, nearest[i].Actor)
		}
	}
	actors, err := actorsNamed(ctx, ids)
	out := make([]*generated.EmptyCell, len(cells))
	for i, cell := range cells {
		out[i] = &generated.EmptyCell{Row: cell.Row, Column: cell.Column, OpenNeeds: needsShown(ctx, cell.Needs)}
		if at := nearest[i]; at != nil && actors[at.Actor] != nil {
			out[i].Nearest = &generated.NearestActor{Actor: actors[at.Actor], Km: at.Km(), Ties: at.Ties}
		}
	}
	return out, err
}
