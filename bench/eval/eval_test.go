package eval

import (
	"cmp"
	"math"
	"slices"
	"testing"

	"akteursnetz/graph/match"
)

// figures are means over the initiatives to find partners for.
type figures struct{ ndcg, precision, newNDCG, newPrecision float64 }

// ranking orders actors for an initiative, the best first; who is not in it comes last.
type ranking func(t *testing.T, ix *match.Index, v *venture, d match.Draft) []int32

func byMatch(options match.Options) ranking {
	return func(t *testing.T, ix *match.Index, v *venture, d match.Draft) []int32 {
		m, err := ix.Match(t.Context(), d, options)
		if err != nil {
			t.Fatal(err)
		}
		var order []int32
		for _, c := range m.Candidates(10 + ix.Network.Graph.Simple.Degree(int32(v.lead))) { // ten are left without those tied
			u, _ := ix.Network.Find(c.Actor)
			order = append(order, u)
		}
		return order
	}
}

func byBaseline(b baseline) ranking {
	return func(t *testing.T, ix *match.Index, v *venture, d match.Draft) []int32 {
		scores, err := b.score(t.Context(), ix, int32(v.lead), d)
		if err != nil {
			t.Fatal(err)
		}
		var order []int32
		for u := range scores {
			if u != v.lead {
				order = append(order, int32(u))
			}
		}
		slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(scores[b], scores[a]) })
		return order
	}
}

// gain gives nDCG@10 (Järvelin & Kekäläinen 2002) and precision@10.
func gain(order []int32, truth []int32) (ndcg, precision float64) {
	ideal := 0.
	for i := range min(10, len(truth)) {
		ideal += 1 / math.Log2(float64(i+2))
	}
	for i, v := range order[:min(10, len(order))] {
		if slices.Contains(truth, v) {
			ndcg += 1 / math.Log2(float64(i+2))
			precision += .1
		}
	}
	return ndcg / ideal, precision
}

// judge looks at all partners, and at the new ones alone among actors that the lead has no tie with.
func judge(t *testing.T, w *world, ix *match.Index, rank ranking) figures {
	var f figures
	all, fresh := 0., 0.
	for n := range w.ventures[earlier:] {
		v := &w.ventures[earlier+n]
		order := rank(t, ix, v, w.draft(v))
		var truth []int32
		for _, a := range v.joined {
			truth = append(truth, int32(a))
		}
		ndcg, precision := gain(order, truth)
		f.ndcg, f.precision, all = f.ndcg+ndcg, f.precision+precision, all+1
		tied := func(u int32) bool { return w.actors[v.lead].neighbours[int(u)] }
		if truth = slices.DeleteFunc(truth, tied); len(truth) > 0 {
			ndcg, precision = gain(slices.DeleteFunc(order, tied), truth)
			f.newNDCG, f.newPrecision, fresh = f.newNDCG+ndcg, f.newPrecision+precision, fresh+1
		}
	}
	return figures{f.ndcg / all, f.precision / all, f.newNDCG / fresh, f.newPrecision / fresh}
}

const worlds = 3

// TestEval keeps the thresholds: for new partners the default is clearly better than any simple baseline, for all it is
// no worse, and no component is better left out.
func TestEval(t *testing.T) {
	var truths []*world
	var indexes []*match.Index
	for seed := range uint64(worlds) {
		w := newWorld(seed)
		truths, indexes = append(truths, w), append(indexes, w.index())
	}
	over := func(name string, rank ranking) figures {
		var mean figures
		for i := range truths {
			f := judge(t, truths[i], indexes[i], rank)
			mean.ndcg, mean.precision = mean.ndcg+f.ndcg/worlds, mean.precision+f.precision/worlds
			mean.newNDCG, mean.newPrecision = mean.newNDCG+f.newNDCG/worlds, mean.newPrecision+f.newPrecision/worlds
		}
		t.Logf("%-24s all: nDCG@10 %.3f, precision@10 %.3f; new: nDCG@10 %.3f, precision@10 %.3f", name, mean.ndcg, mean.precision,
			mean.newNDCG, mean.newPrecision)
		return mean
	}
	t.Logf("seeds 0 to %d, %d initiatives each", worlds-1, later)
	standard := over("default", byMatch(match.Options{}))
	over("preferring NEW", byMatch(match.Options{Prefer: match.New}))
	over("preferring KNOWN", byMatch(match.Options{Prefer: match.Known}))
	var best figures
	for _, b := range baselines {
		f := over(b.name, byBaseline(b))
		best.ndcg, best.newNDCG = max(best.ndcg, f.ndcg), max(best.newNDCG, f.newNDCG)
	}
	if standard.newNDCG < 1.1*best.newNDCG || standard.ndcg < best.ndcg {
		t.Errorf("the default has %.3f for all and %.3f for new partners, the best baseline %.3f and %.3f",
			standard.ndcg, standard.newNDCG, best.ndcg, best.newNDCG)
	}
	for _, c := range match.Components {
		without := over("without "+string(c), byMatch(match.Options{Weights: []match.Weight{{Component: c}}}))
		if without.newNDCG > standard.newNDCG {
			t.Errorf("for new partners the default is better without %s: %.4f against %.4f", c, without.newNDCG, standard.newNDCG)
		}
	}
}
