package network

import (
	"context"
	"slices"

	"akteursnetz/graph/network/measure"
)

// Position is where a node stands in a network.
type Position struct {
	Network *Network
	Node    int32
}

// Degree gives the number of distinct neighbours.
func (p Position) Degree() int { return p.Network.Graph.Simple.Degree(p.Node) }

// InDegree gives the number of distinct actors with a tie to it.
func (p Position) InDegree() int { return p.Network.Graph.In.Degree(p.Node) }

// OutDegree gives the number of distinct actors it has a tie to.
func (p Position) OutDegree() int { return p.Network.Graph.Out.Degree(p.Node) }

// Strength gives the sum of the strengths of its ties.
func (p Position) Strength() int { return int(p.Network.Graph.Strength[p.Node]) }

// Betweenness gives the share of shortest paths between others that lead over it.
func (p Position) Betweenness(ctx context.Context) (float64, error) {
	return p.number(ctx, measure.KindBetweenness)
}

// BetweennessStandardError gives that of Betweenness where it was sampled, nil where it is exact.
func (p Position) BetweennessStandardError(ctx context.Context) (*float64, error) {
	values, err := p.Network.Values(ctx, measure.KindBetweenness)
	if err != nil || values.StandardErrors == nil {
		return nil, err
	}
	return Defined(values.StandardErrors[p.Node]), nil
}

// Closeness gives how near it is to all it reaches.
func (p Position) Closeness(ctx context.Context) (float64, error) {
	return p.number(ctx, measure.KindCloseness)
}

// Harmonic gives the sum of 1/distance to all others.
func (p Position) Harmonic(ctx context.Context) (float64, error) {
	return p.number(ctx, measure.KindHarmonic)
}

// Eigenvector gives how central its neighbours are, nil where it does not settle.
func (p Position) Eigenvector(ctx context.Context) (*float64, error) {
	return p.value(ctx, measure.KindEigenvector)
}

// PageRank gives the chance to meet it on a walk.
func (p Position) PageRank(ctx context.Context) (float64, error) {
	return p.number(ctx, measure.KindPageRank)
}

// Coreness gives the highest k of a group around it where all have k neighbours within.
func (p Position) Coreness(ctx context.Context) (int, error) {
	value, err := p.number(ctx, measure.KindCoreness)
	return int(value), err
}

// Clustering gives the share of tied pairs among its neighbours, nil with fewer than two.
func (p Position) Clustering(ctx context.Context) (*float64, error) {
	if p.Degree() < 2 {
		return nil, nil
	}
	return p.value(ctx, measure.KindClustering)
}

// Constraint gives Burt's constraint, nil without neighbours.
func (p Position) Constraint(ctx context.Context) (*float64, error) {
	return p.value(ctx, measure.KindConstraint)
}

// EffectiveSize gives Burt's effective size, nil without neighbours.
func (p Position) EffectiveSize(ctx context.Context) (*float64, error) {
	return p.value(ctx, measure.KindEffectiveSize)
}

// Community gives the number of its community, nil without ties.
func (p Position) Community(ctx context.Context) (*int, error) {
	if p.Degree() == 0 {
		return nil, nil
	}
	found, err := p.Network.Communities(ctx, 1)
	if err != nil {
		return nil, err
	}
	number := int(found.Community[p.Node])
	return &number, nil
}

// CutActor tells whether others lose contact without it.
func (p Position) CutActor(ctx context.Context) (bool, error) {
	falls, err := p.Network.Falls(ctx)
	if err != nil {
		return false, err
	}
	return slices.ContainsFunc(falls.Cuts, func(c measure.CutVertex) bool { return c.Node == p.Node }), nil
}

func (p Position) value(ctx context.Context, m measure.Kind) (*float64, error) {
	values, err := p.Network.Values(ctx, m)
	if err != nil {
		return nil, err
	}
	return Defined(values.Values[p.Node]), nil
}

func (p Position) number(ctx context.Context, m measure.Kind) (float64, error) {
	value, err := p.value(ctx, m)
	if err != nil || value == nil {
		return 0, err
	}
	return *value, nil
}
