package network

import (
	"context"
	"slices"

	"akteursnetz/graph"
	"akteursnetz/graph/network/community"
	"akteursnetz/graph/network/measure"
)

// Diff compares the network of one view and scope on two days.
type Diff struct {
	From, To      graph.Date
	Before, After *Network
}

// ActorsBorn gives the ids of actors with ties on the later day and none on the earlier, in order.
func (d *Diff) ActorsBorn() []string { return d.actors(without(d.After.active(), d.Before.active())) }

// ActorsEnded gives the ids of actors with ties on the earlier day and none on the later, in order.
func (d *Diff) ActorsEnded() []string { return d.actors(without(d.Before.active(), d.After.active())) }

// TiesBorn gives the ids of ties of the later day alone, in order.
func (d *Diff) TiesBorn() []string { return d.ties(without(d.After.edges, d.Before.edges)) }

// TiesEnded gives the ids of ties of the earlier day alone, in order.
func (d *Diff) TiesEnded() []string { return d.ties(without(d.Before.edges, d.After.edges)) }

// TiesConfirmed gives the ids of ties that both ends had confirmed on the later day but not on the earlier, in order.
func (d *Diff) TiesConfirmed() []string {
	var places []int32
	for _, place := range d.After.edges {
		if day := d.After.View.Edge(place).Confirmed(); day > d.From && day <= d.To {
			places = append(places, place)
		}
	}
	return d.ties(places)
}

// CoreChanges gives the ids of actors that entered the core and of those that left it, in order.
func (d *Diff) CoreChanges(ctx context.Context) (entered, left []string, err error) {
	before, err := d.Before.core(ctx)
	if err != nil {
		return nil, nil, err
	}
	after, err := d.After.core(ctx)
	in, out := CoreChanges(before, after)
	return d.actors(in), d.actors(out), err
}

// Ranks compares the ranks of actors that have ties on a day; equal shifts by id. LIMIT where values are sampled.
func (d *Diff) Ranks(ctx context.Context, m measure.Kind) ([]RankShift, error) {
	before, err := d.Before.ranks(ctx, m)
	if err != nil {
		return nil, err
	}
	after, err := d.After.ranks(ctx, m)
	return RankShifts(before, after), err
}

// CommunityChange is a community on two days, with its actors that have ties.
type CommunityChange struct {
	community.Match
	SizeBefore, SizeAfter int
}

// Communities pairs the communities of both days, the largest on the earlier day first, then those that were born.
func (d *Diff) Communities(ctx context.Context) ([]CommunityChange, error) {
	before, err := d.Before.Communities(ctx, 1)
	if err != nil {
		return nil, err
	}
	after, err := d.After.Communities(ctx, 1)
	if err != nil {
		return nil, err
	}
	of, next := d.Before.spread(before), d.After.spread(after)
	sizes, nextSizes := community.Sizes(of), community.Sizes(next)
	var changes []CommunityChange
	for _, match := range community.Matches(of, next) {
		change := CommunityChange{Match: match}
		if match.Before != community.Absent {
			change.SizeBefore = sizes[match.Before]
		}
		if match.After != community.Absent {
			change.SizeAfter = nextSizes[match.After]
		}
		if change.SizeBefore+change.SizeAfter > 0 {
			changes = append(changes, change)
		}
	}
	return changes, nil
}

// Actor gives the id of an actor that a RankShift names.
func (d *Diff) Actor(place int32) string { return d.After.View.Node(place).ID }

func (d *Diff) actors(places []int32) []string {
	ids := make([]string, len(places))
	for i, place := range places {
		ids[i] = d.Actor(place)
	}
	return ids
}

func (d *Diff) ties(places []int32) []string {
	ids := make([]string, len(places))
	for i, place := range places {
		ids[i] = d.After.View.Edge(place).ID
	}
	return ids
}

// active gives the places of actors with ties, ascending.
func (n *Network) active() []int32 {
	var places []int32
	for v, place := range n.places {
		if n.Graph.Simple.Degree(int32(v)) > 0 {
			places = append(places, place)
		}
	}
	return places
}

// core gives the places of the core, ascending.
func (n *Network) core(ctx context.Context) ([]int32, error) {
	found, err := n.Core(ctx)
	places := make([]int32, len(found.Core))
	for i, v := range found.Core {
		places[i] = n.places[v]
	}
	slices.Sort(places)
	return places, err
}

// ranks gives the ranking of actors with ties, by their places.
func (n *Network) ranks(ctx context.Context, m measure.Kind) ([]measure.Rank, error) {
	values, err := n.unsampled(ctx, m)
	if err != nil {
		return nil, err
	}
	ranks := measure.Ranking(m, values)
	ranks = slices.DeleteFunc(ranks, func(r measure.Rank) bool { return n.Graph.Simple.Degree(r.Node) == 0 })
	for i := range ranks {
		ranks[i].Node = n.places[ranks[i].Node]
	}
	return ranks, nil
}

// spread gives the community of every place, Absent for actors without ties.
func (n *Network) spread(p community.Partition) []int32 {
	of := slices.Repeat([]int32{community.Absent}, n.View.Bound())
	for v, place := range n.places {
		if n.Graph.Simple.Degree(int32(v)) > 0 {
			of[place] = p.Community[v]
		}
	}
	return of
}
