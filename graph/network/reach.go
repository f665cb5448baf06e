package network

import (
	"context"
	"slices"

	"akteursnetz/graph"
	"akteursnetz/graph/network/measure"
)

// Reach tells how far some actors reach.
type Reach struct {
	Actors, Isolates int     // the actors in scope, and those of them without ties
	OneTie, TwoTies  int     // others so far away
	Share            float64 // of all in scope that are one of these; 0 where there are none
	Groups           int     // in which the actors reach each other by ties among themselves
}

// TopicReach looks around the actors that work on a topic or on something below it.
func (n *Network) TopicReach(ctx context.Context, slug string, topics *graph.Taxonomy) (*Reach, error) {
	working, err := own(ctx, n, quick, "topics", func(context.Context) (map[string][]int32, error) {
		working := map[string][]int32{}
		for v := range int32(n.Graph.N) {
			for _, slug := range withAncestors(n.Actor(v).Topics, topics) {
				working[slug] = append(working[slug], v)
			}
		}
		return working, nil
	})
	if err != nil {
		return nil, err
	}
	return n.reach(ctx, working[slug])
}

// PlaceReach looks around the actors that sit in a place, or work in it, in a part of it or in all of a wider place.
func (n *Network) PlaceReach(ctx context.Context, ags string) (*Reach, error) {
	var nodes []int32
	for v := range int32(n.Graph.N) {
		if actor := n.Actor(v); graph.Contains(ags, actor.Seat) || slices.ContainsFunc(actor.AreasServed, func(area string) bool {
			return graph.Contains(ags, area) || graph.Contains(area, ags)
		}) {
			nodes = append(nodes, v)
		}
	}
	return n.reach(ctx, nodes)
}

// reach looks around some nodes, given ascending.
func (n *Network) reach(ctx context.Context, nodes []int32) (*Reach, error) {
	r := &Reach{Actors: len(nodes)}
	for _, v := range nodes {
		if n.Graph.Simple.Degree(v) == 0 {
			r.Isolates++
		}
	}
	err := spread(ctx, n.Graph, [][]int32{nodes}, func(ties int, reached []uint64) bool {
		if count := map[int]*int{1: &r.OneTie, 2: &r.TwoTies}[ties]; count != nil {
			for _, here := range reached {
				*count += int(here)
			}
		}
		return ties < 2
	})
	if err != nil {
		return nil, tooLong(err)
	}
	if n.Graph.N > 0 {
		r.Share = measure.Round(float64(r.Actors+r.OneTie+r.TwoTies) / float64(n.Graph.N))
	}
	_, sizes := measure.Components(n.part(nodes).Graph)
	r.Groups = len(sizes)
	return r, nil
}
