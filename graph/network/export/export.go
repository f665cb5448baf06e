// Package export writes networks as files that other programs read. A file is written while its records are read, in
// batches, and never held in memory. Actors and ties come by id; equal networks of equal records give equal bytes. Nobody's
// contact is in any of them.
package export

import (
	"context"
	"slices"

	"akteursnetz/graph"
	"akteursnetz/graph/network"
)

// Reader reads records as the audience of the network sees them.
type Reader interface {
	ActorsByID(ctx context.Context, ids []string) (map[string]*graph.Actor, error)
	TiesByID(ctx context.Context, ids []string) (map[string]*graph.Tie, error)
}

// Content is what a file tells of.
type Content struct {
	Network *network.Network
	AsOf    graph.Date // the day on which the ties hold
	Reader  Reader
	Places  graph.Gazetteer
}

// batchSize is how many records are read at once.
const batchSize = 1000

// node is an actor of the network.
type node struct {
	*graph.Actor
	number int32
}

// nodes reads the actors. It gives those that are not there any more, as they were deleted or hidden after the network
// was read.
func (c Content) nodes(ctx context.Context, each func(node) error) (gone map[string]bool, err error) {
	gone = map[string]bool{}
	number := int32(0)
	for ids := range slices.Chunk(c.Network.AllIDs(), batchSize) {
		found, err := c.Reader.ActorsByID(ctx, ids)
		if err != nil {
			return nil, err
		}
		for _, id := range ids {
			if actor := found[id]; actor == nil {
				gone[id] = true
			} else if err := each(node{actor, number}); err != nil {
				return nil, err
			}
			number++
		}
	}
	return gone, nil
}

// link is a tie of the network.
type link struct {
	*graph.Tie
	initiative string // empty where the audience sees none
}

// eachLink reads the ties whose ends are there still.
func (c Content) eachLink(ctx context.Context, gone map[string]bool, each func(link) error) error {
	for edges := range slices.Chunk(slices.Collect(c.Network.Edges()), batchSize) {
		links, err := c.links(ctx, edges)
		if err != nil {
			return err
		}
		for _, l := range links {
			if gone[l.From] || gone[l.To] {
				continue
			}
			if err := each(l); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c Content) links(ctx context.Context, edges []*graph.Edge) ([]link, error) {
	ids := make([]string, len(edges))
	for i, edge := range edges {
		ids[i] = edge.ID
	}
	found, err := c.Reader.TiesByID(ctx, ids)
	links := make([]link, 0, len(edges))
	for i, id := range ids {
		if tie := found[id]; tie != nil {
			links = append(links, link{tie, c.Network.View.Initiative(edges[i])})
		}
	}
	return links, err
}

// symmetric tells whether no tie has a direction.
func (c Content) symmetric() bool { return len(c.Network.Graph.Pointing.To) == 0 }
