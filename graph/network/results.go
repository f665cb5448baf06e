package network

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"slices"

	"akteursnetz/graph"
	"akteursnetz/graph/network/community"
	"akteursnetz/graph/network/measure"
	"akteursnetz/graph/network/sparse"
)

// Values computes a measure. LIMIT where the network is too large for it.
func (n *Network) Values(ctx context.Context, m measure.Kind) (measure.Estimate, error) {
	switch m {
	case measure.KindBetweenness:
		return n.betweenness(ctx)
	case measure.KindCloseness, measure.KindHarmonic:
		found, err := n.Distances(ctx)
		return exact(err, func() []float64 {
			if m == measure.KindHarmonic {
				return found.Harmonic
			}
			return found.Closeness
		})
	case measure.KindClustering:
		found, err := n.Clustering(ctx)
		return exact(err, func() []float64 { return found.Local })
	case measure.KindConstraint, measure.KindEffectiveSize:
		found, err := n.Holes(ctx)
		return exact(err, func() []float64 {
			if m == measure.KindConstraint {
				return found.Constraint
			}
			return found.EffectiveSize
		})
	}
	return once(ctx, n, quick, string(m), func(ctx context.Context) (measure.Estimate, error) {
		values, err := n.measure(ctx, m)
		return measure.Estimate{Values: values}, err
	})
}

func exact(err error, values func() []float64) (measure.Estimate, error) {
	if err != nil {
		return measure.Estimate{}, err
	}
	return measure.Estimate{Values: values()}, nil
}

// measure computes what is no part of a larger result.
func (n *Network) measure(ctx context.Context, m measure.Kind) ([]float64, error) {
	switch m {
	case measure.KindInDegree:
		return measure.InDegree(n.Graph), nil
	case measure.KindOutDegree:
		return measure.OutDegree(n.Graph), nil
	case measure.KindStrength:
		return measure.Strength(n.Graph), nil
	case measure.KindEigenvector:
		return measure.Eigenvector(ctx, n.Graph)
	case measure.KindPageRank:
		return measure.PageRank(ctx, n.Graph)
	case measure.KindCoreness:
		return measure.Coreness(n.Graph), nil
	default:
		return measure.Degree(n.Graph), nil
	}
}

// Ranked is the beginning of a ranking.
type Ranked struct {
	Ranks  []measure.Rank
	errors []float64 // of every node; nil where the values are exact
}

// StandardError gives that of a node's value, nil where it is exact.
func (r Ranked) StandardError(node int32) *float64 {
	if r.errors == nil {
		return nil
	}
	return Defined(r.errors[node])
}

// Ranking gives the first ranks by a measure.
func (n *Network) Ranking(ctx context.Context, m measure.Kind, first int) (Ranked, error) {
	if !n.affords(m) {
		ranks, err := n.top(ctx, m, first)
		return Ranked{Ranks: ranks}, err
	}
	values, err := n.Values(ctx, m)
	if err != nil {
		return Ranked{}, err
	}
	ranks := measure.Ranking(m, values.Values)
	return Ranked{Ranks: ranks[:min(first, len(ranks))], errors: values.StandardErrors}, nil
}

// top ranks the first by closeness or its harmonic kin where measuring all would cost too much.
func (n *Network) top(ctx context.Context, m measure.Kind, first int) ([]measure.Rank, error) {
	return once(ctx, n, heavy, fmt.Sprint("top", m, first), func(ctx context.Context) ([]measure.Rank, error) {
		if m == measure.KindHarmonic {
			return measure.TopHarmonic(ctx, n.Graph, first)
		}
		return measure.TopCloseness(ctx, n.Graph, first)
	})
}

func (n *Network) betweenness(ctx context.Context) (measure.Estimate, error) {
	exact := wantsExact(ctx)
	return once(ctx, n, heavy, fmt.Sprint("betweenness", exact), func(ctx context.Context) (measure.Estimate, error) {
		found, err := measure.Betweenness(ctx, n.Graph, exact)
		if errors.Is(err, measure.ErrTooManyPaths) {
			err = graph.Errorf(graph.Limit, "", "two actors have more shortest paths between them than can be counted")
		}
		return found, err
	})
}

// Distances measures all distances. LIMIT where there are too many.
func (n *Network) Distances(ctx context.Context) (*measure.Distances, error) {
	if err := n.Afford(ctx, measure.KindCloseness); err != nil {
		return nil, err
	}
	return once(ctx, n, heavy, "distances", func(ctx context.Context) (*measure.Distances, error) { return measure.DistancesOf(ctx, n.Graph) })
}

// Communities finds the communities at a resolution.
func (n *Network) Communities(ctx context.Context, resolution float64) (community.Partition, error) {
	return once(ctx, n, heavy, fmt.Sprint("communities", resolution), func(ctx context.Context) (community.Partition, error) {
		return community.Find(ctx, n.Graph, resolution)
	})
}

// Core finds core and periphery.
func (n *Network) Core(ctx context.Context) (measure.CorePeriphery, error) {
	return once(ctx, n, quick, "core", func(context.Context) (measure.CorePeriphery, error) { return measure.FindCore(n.Graph), nil })
}

// Falls is where a network falls apart.
type Falls struct {
	Cuts    []measure.CutVertex
	Bridges [][2]int32
}

// Falls finds the cut vertices and bridges, in the order of Cuts.
func (n *Network) Falls(ctx context.Context) (*Falls, error) {
	return once(ctx, n, quick, "falls", func(context.Context) (*Falls, error) {
		cuts, bridges := measure.Cuts(n.Graph)
		return &Falls{cuts, bridges}, nil
	})
}

// Clustering measures how far neighbours are tied with each other.
func (n *Network) Clustering(ctx context.Context) (*measure.Clustering, error) {
	return once(ctx, n, quick, "clustering", func(ctx context.Context) (*measure.Clustering, error) {
		return measure.ClusteringOf(ctx, n.Graph)
	})
}

// Holes measures how free nodes are to broker.
func (n *Network) Holes(ctx context.Context) (*measure.StructuralHoles, error) {
	return once(ctx, n, quick, "holes", func(ctx context.Context) (*measure.StructuralHoles, error) {
		return measure.StructuralHolesOf(ctx, n.Graph)
	})
}

// Components lists the nodes of components: the largest first, then by lowest node; each ascending.
func (n *Network) Components(ctx context.Context) ([][]int32, error) {
	return once(ctx, n, quick, "components", func(context.Context) ([][]int32, error) {
		of, sizes := measure.Components(n.Graph)
		members := make([][]int32, len(sizes))
		for v, c := range of {
			members[c] = append(members[c], int32(v))
		}
		return members, nil
	})
}

// MaxLayout bounds the nodes of a picture.
const MaxLayout = 5000

// Layout places the nodes in a picture.
func (n *Network) Layout(ctx context.Context) ([]measure.Point, error) {
	return once(ctx, n, heavy, "layout", func(ctx context.Context) ([]measure.Point, error) { return measure.Layout(ctx, n.Graph) })
}

// Busiest narrows the network to the nodes with most neighbours, equal ones by node, and the ties between them. What is
// computed on it is kept with the whole.
func (n *Network) Busiest(ctx context.Context, most int) (*Network, error) {
	if n.Graph.N <= most {
		return n, nil
	}
	name := fmt.Sprintf("busiest %d ", most)
	return own(ctx, n, quick, name, func(context.Context) (*Network, error) {
		kept := n.MostTied(sparse.Nodes(n.Graph.N))[:most]
		slices.Sort(kept)
		part := n.part(kept)
		part.keeper, part.name = n.keeper, n.name+name
		return part, nil
	})
}

// MostTied orders nodes: those with most neighbours first, then by node.
func (n *Network) MostTied(nodes []int32) []int32 {
	return slices.SortedFunc(slices.Values(nodes), func(a, b int32) int {
		return cmp.Or(cmp.Compare(n.Graph.Simple.Degree(b), n.Graph.Simple.Degree(a)), cmp.Compare(a, b))
	})
}

// Brokerage ranks the nodes by the pairs between which they stand, the most first, then by node; nobody between none.
func (n *Network) Brokerage(ctx context.Context, by Grouping, first int) ([]Broker, error) {
	brokers, err := own(ctx, n, heavy, "brokerage"+string(by), func(ctx context.Context) ([]Broker, error) {
		groups, _ := n.Groups(by)
		roles, err := measure.Brokerage(ctx, n.Graph, groups)
		var brokers []Broker
		for v, role := range roles {
			if role.Total() > 0 {
				brokers = append(brokers, Broker{Node: int32(v), Roles: role})
			}
		}
		slices.SortStableFunc(brokers, func(a, b Broker) int { return cmp.Compare(b.Total(), a.Total()) })
		return brokers, err
	})
	return brokers[:min(first, len(brokers))], err
}

// Broker is a node and its brokerage.
type Broker struct {
	Node int32
	measure.Roles
}

// Suggested finds pairs that could be tied, those of one node alone where it is given. Pairs with any tie at all, in
// scope or not, are left out.
func (n *Network) Suggested(ctx context.Context, of *int32, first int) ([]Suggestion, error) {
	if of != nil {
		return SuggestTiesOf(n.Graph, *of, first, n.tied), nil
	}
	return own(ctx, n, heavy, fmt.Sprint("suggested", first), func(ctx context.Context) ([]Suggestion, error) {
		return SuggestTies(ctx, n.Graph, first, n.tied)
	})
}

// tied tells whether two nodes have a tie that the audience sees, out of scope too.
func (n *Network) tied(a, b int32) bool {
	for _, edge := range n.View.EdgesOf(n.places[a]) {
		if edge.From == n.places[b] || edge.To == n.places[b] {
			return true
		}
	}
	return false
}

// unsampled is Values, with LIMIT where these would come from a sample, for what a sample tells nothing of.
func (n *Network) unsampled(ctx context.Context, m measure.Kind) ([]float64, error) {
	values, err := n.Values(ctx, m)
	if err == nil && values.StandardErrors != nil {
		err = graph.Errorf(graph.Limit, "measure", "%s is only sampled in a network of %d actors; narrow the scope, or use DEGREE", m, n.Graph.N)
	}
	return values.Values, err
}

// Centralization tells how far the network is centred on one node. INVALID for measures that have none, LIMIT where the
// values do not settle or are sampled.
func (n *Network) Centralization(ctx context.Context, m measure.Kind) (float64, error) {
	values, err := n.unsampled(ctx, m)
	if err != nil {
		return 0, err
	}
	centralization, exists := measure.Centralization(m, values)
	if !exists {
		return 0, graph.Errorf(graph.Invalid, "measure",
			"%s has no centralization; use DEGREE, IN_DEGREE, OUT_DEGREE, BETWEENNESS, CLOSENESS or EIGENVECTOR", m)
	}
	if slices.ContainsFunc(values, math.IsNaN) {
		return 0, graph.Errorf(graph.Limit, "measure",
			"%s does not settle in this network, which has very long chains; use DEGREE or CLOSENESS", m)
	}
	return zero(centralization), nil
}
