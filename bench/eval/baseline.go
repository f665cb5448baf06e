package eval

import (
	"context"

	"akteursnetz/graph"
	"akteursnetz/graph/match"
	"akteursnetz/graph/network/measure"
)

// baseline scores all actors for an initiative in a simple way.
type baseline struct {
	name  string
	score func(ctx context.Context, ix *match.Index, lead int32, d match.Draft) ([]float64, error)
}

var baselines = []baseline{
	{"popularity", popularity}, {"topic overlap", topicOverlap}, {"tie history", tieHistory}, {"Katz", katz},
	{"personalised PageRank", pageRank},
}

func popularity(_ context.Context, ix *match.Index, _ int32, _ match.Draft) ([]float64, error) {
	return measure.Degree(ix.Network.Graph), nil
}

// topicOverlap is the Jaccard index of topics.
func topicOverlap(_ context.Context, ix *match.Index, _ int32, d match.Draft) ([]float64, error) {
	out := make([]float64, ix.Network.Graph.N)
	for v := range out {
		both := 0
		has := ix.Network.Actor(int32(v)).Topics
		for _, asked := range d.Topics {
			for _, topic := range has {
				if topic.Topic == asked.Topic {
					both++
				}
			}
		}
		out[v] = float64(both) / float64(max(1, len(has)+len(d.Topics)-both))
	}
	return out, nil
}

// tieHistory is the trust in direct ties.
func tieHistory(_ context.Context, ix *match.Index, lead int32, _ match.Draft) ([]float64, error) {
	walk := ix.Network.Walk(graph.AnyDirection)
	out := make([]float64, ix.Network.Graph.N)
	for i, v := range walk.Forth.Of(lead) {
		out[v] = walk.Trust[walk.Forth.Start[lead]+int32(i)]
	}
	return out, nil
}

// katz counts the ways of up to three ties, each further tie at a twentieth (Katz 1953).
func katz(_ context.Context, ix *match.Index, lead int32, _ match.Draft) ([]float64, error) {
	const attenuation = .05
	simple := ix.Network.Graph.Simple
	out, now := make([]float64, ix.Network.Graph.N), make([]float64, ix.Network.Graph.N)
	now[lead] = 1
	for range 3 {
		next := make([]float64, len(now))
		for v, ways := range now {
			if ways > 0 {
				for _, u := range simple.Of(int32(v)) {
					next[u] += attenuation * ways
				}
			}
		}
		now = next
		for v, ways := range now {
			out[v] += ways
		}
	}
	return out, nil
}

func pageRank(ctx context.Context, ix *match.Index, lead int32, _ match.Draft) ([]float64, error) {
	return measure.PersonalisedPageRank(ctx, ix.Network.Graph, []int32{lead})
}
