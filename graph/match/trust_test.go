package match

import (
	"math/rand/v2"
	"testing"
)

// floydWarshall gives the least costs between all nodes (Floyd 1962, Warshall 1962).
func floydWarshall(a arcs, n int) [][]cost {
	d := make([][]cost, n)
	for v := range d {
		d[v] = make([]cost, n)
		for u := range d[v] {
			if d[v][u] = unreachable; u == v {
				d[v][u] = 0
			}
		}
		for i := a.walk.Forth.Start[v]; i < a.walk.Forth.Start[v+1]; i++ {
			d[v][a.walk.Forth.To[i]] = a.costs[i]
		}
	}
	for k := range d {
		for v := range d {
			for u := range d {
				d[v][u] = min(d[v][u], d[v][k]+d[k][u])
			}
		}
	}
	return d
}

// stepwise gives the least costs over at most some ties.
func stepwise(a arcs, n, most int) [][]cost {
	one := make([][]cost, n)
	for v := range one {
		one[v] = make([]cost, n)
		for u := range one[v] {
			if one[v][u] = unreachable; u == v {
				one[v][u] = 0
			}
		}
		for i := a.walk.Forth.Start[v]; i < a.walk.Forth.Start[v+1]; i++ {
			one[v][a.walk.Forth.To[i]] = a.costs[i]
		}
	}
	d := one
	for range most - 1 {
		next := make([][]cost, n)
		for v := range next {
			next[v] = make([]cost, n)
			for u := range next[v] {
				next[v][u] = unreachable
				for k := range n {
					next[v][u] = min(next[v][u], d[v][k]+one[k][u])
				}
			}
		}
		d = next
	}
	return d
}

func TestIntroductions(t *testing.T) {
	for seed := range uint64(60) {
		rng := rand.New(rand.NewPCG(seed, 8))
		ix := randomWorld(rng, 2+rng.IntN(48)).index(t)
		a := ix.arcs()
		sources := []int32{int32(rng.IntN(ix.n))}
		if rng.IntN(2) == 0 && ix.n > 1 {
			sources = append(sources, (sources[0]+1)%int32(ix.n))
		}
		for most, want := range map[int][][]cost{maxIntroduction: stepwise(a, ix.n, maxIntroduction), ix.n: floydWarshall(a, ix.n)} {
			in := a.introductions(ix.n, sources, most)
			for v := range int32(ix.n) {
				least := want[sources[0]][v]
				if len(sources) > 1 {
					least = min(least, want[sources[1]][v])
				}
				if in.of(v) != least {
					t.Fatalf("seed %d: %v to %d over %d ties costs %d, want %d", seed, sources, v, most, in.of(v), least)
				}
				sum, path := cost(0), in.path(v)
				for i := 1; i < len(path); i++ {
					for k := a.walk.Forth.Start[path[i-1]]; k < a.walk.Forth.Start[path[i-1]+1]; k++ {
						if a.walk.Forth.To[k] == path[i] {
							sum += a.costs[k]
						}
					}
				}
				if least < unreachable && (sum != least || len(path) > most+1) {
					t.Fatalf("seed %d: the way %v costs %d, want %d", seed, path, sum, least)
				}
			}
		}
	}
}
