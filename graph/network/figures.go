package network

import (
	"context"
	"math"

	"akteursnetz/graph"
	"akteursnetz/graph/network/measure"
)

// ActorCount gives the number of actors in scope.
func (n *Network) ActorCount() int { return n.Graph.N }

// TieCount gives the number of ties in scope, parallel ones counted each.
func (n *Network) TieCount() int { return n.Graph.Ties }

// Density gives the share of pairs that are tied.
func (n *Network) Density() float64 { return zero(measure.Density(n.Graph)) }

// Reciprocity gives the share of directed ties that are returned, nil without any.
func (n *Network) Reciprocity() *float64 { return Defined(measure.Reciprocity(n.Graph)) }

// AverageDegree gives the mean number of neighbours.
func (n *Network) AverageDegree() float64 { return zero(measure.AverageDegree(n.Graph)) }

// AveragePathLength gives the mean distance of pairs that reach each other, nil where none do.
func (n *Network) AveragePathLength(ctx context.Context) (*float64, error) {
	distances, err := n.Distances(ctx)
	if err != nil {
		return nil, err
	}
	return Defined(distances.Average), nil
}

// Diameter gives the longest distance of pairs that reach each other, nil where none do.
func (n *Network) Diameter(ctx context.Context) (*int, error) {
	distances, err := n.Distances(ctx)
	if err != nil || distances.Diameter == 0 {
		return nil, err
	}
	return &distances.Diameter, nil
}

// Transitivity gives the share of triples that are closed.
func (n *Network) Transitivity(ctx context.Context) (float64, error) {
	found, err := n.Clustering(ctx)
	if err != nil {
		return 0, err
	}
	return measure.Round(found.Transitivity), nil
}

// AverageClustering gives the mean share of tied pairs among an actor's neighbours.
func (n *Network) AverageClustering(ctx context.Context) (float64, error) {
	found, err := n.Clustering(ctx)
	if err != nil {
		return 0, err
	}
	return measure.Round(found.Average), nil
}

// DegreeAssortativity correlates the degrees at both ends of edges, nil where all are equal.
func (n *Network) DegreeAssortativity() *float64 {
	return Defined(measure.DegreeAssortativity(n.Graph))
}

// Figure is a number that tells of a network as a whole.
type Figure struct {
	Name  string   // as callers of the API know it
	Value *float64 // nil where it is not defined, or the network is too large for it
}

// Figures gives those that may be compared between networks of different size.
func (n *Network) Figures(ctx context.Context) ([]Figure, error) {
	path, err := n.AveragePathLength(ctx)
	if err != nil && graph.CodeOf(err) != graph.Limit {
		return nil, err
	}
	communities, err := n.Communities(ctx, 1)
	if err != nil {
		return nil, err
	}
	centralization, err := n.Centralization(ctx, measure.KindDegree)
	if err != nil {
		return nil, err
	}
	clustering, err := n.Clustering(ctx)
	if err != nil {
		return nil, err
	}
	core, err := n.Core(ctx)
	return []Figure{
		{"actorsWithTies", Defined(float64(len(n.active())))}, {"tieCount", Defined(float64(n.TieCount()))},
		{"density", Defined(n.Density())}, {"reciprocity", n.Reciprocity()}, {"averageDegree", Defined(n.AverageDegree())},
		{"averagePathLength", path}, {"transitivity", Defined(clustering.Transitivity)},
		{"averageClustering", Defined(clustering.Average)}, {"degreeAssortativity", n.DegreeAssortativity()},
		{"centralization", Defined(centralization)}, {"modularity", Defined(communities.Modularity)},
		{"coreSize", Defined(float64(len(core.Core)))},
	}, err
}

// Defined rounds a value, nil where it is none.
func Defined(value float64) *float64 {
	if math.IsNaN(value) {
		return nil
	}
	rounded := measure.Round(value)
	return &rounded
}

// zero rounds a value, 0 where it is none.
func zero(value float64) float64 {
	if math.IsNaN(value) {
		return 0
	}
	return measure.Round(value)
}
