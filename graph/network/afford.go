package network

import (
	"context"

	"akteursnetz/graph"
	"akteursnetz/graph/network/measure"
)

type exactKey struct{}

// WithExact asks for exact values whatever they cost: with it nothing is sampled, and no network is too large.
func WithExact(ctx context.Context) context.Context { return context.WithValue(ctx, exactKey{}, true) }

func wantsExact(ctx context.Context) bool { return ctx.Value(exactKey{}) != nil }

// The most that all distances may cost, in the product of nodes and ties.
const (
	mostForAll          = 2.5e9
	mostForCoordinators = 3e10
)

// Afford gives LIMIT where the network is too large for a measure of all nodes.
func (n *Network) Afford(ctx context.Context, m measure.Kind) error {
	if n.affords(m) || wantsExact(ctx) {
		return nil
	}
	return graph.Errorf(graph.Limit, "scope", "the network of %d actors and %d ties is too large for this measure; narrow the scope",
		n.Graph.N, n.Graph.Ties)
}

func (n *Network) affords(m measure.Kind) bool {
	most := mostForAll
	if n.View.Audience == graph.InternalOnly {
		most = mostForCoordinators
	}
	return m != measure.KindCloseness && m != measure.KindHarmonic || float64(n.Graph.N)*float64(n.Graph.Ties) <= most
}
