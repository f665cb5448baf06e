// Package community parts a plain network into communities, and tells what became of them. Equal networks give equal
// communities, on any number of cores.
package community

import (
	"context"
	"math/rand/v2"

	"akteursnetz/graph/network/sparse"
)

// Partition puts every node into one community.
type Partition struct {
	Community  []int32 // of each node: 0 … Count-1, by size descending, then by lowest node
	Count      int
	Modularity float64 // NaN without edges
}

// Members lists the nodes of communities, each ascending.
func (p Partition) Members() [][]int32 {
	members := make([][]int32, p.Count)
	for v, c := range p.Community {
		members[c] = append(members[c], int32(v))
	}
	return members
}

const (
	severalBelow = 5_000 // nodes: smaller networks get several runs
	maxRuns      = 200
	// minIterations of a run: what the second and third bring is worth it on any network, what later ones bring is not.
	minIterations = 3
	// leidenWork is the number of arcs looked at, in all runs together, after which no further iteration begins: about a
	// tenth of a second.
	leidenWork = 6_000_000
)

// Find finds communities of high modularity in the simple graph by the Leiden algorithm (Traag, Waltman & van
// Eck 2019), iterated until an iteration moves no node or a fixed amount of work is done. Every community is connected;
// an isolate is one of its own. The order of visits is drawn from fixed seeds. Networks of fewer than 5 000 nodes get
// several runs, each of which goes on from what it has in common with the best before it (Ovelgönne & Geyer-Schulz
// 2013). A higher resolution, > 0, gives smaller communities. It ends with the context's error when that ends.
func Find(ctx context.Context, g *sparse.Graph, resolution float64) (Partition, error) {
	l := newLeiden(ctx, g, resolution)
	var best Partition
	for run := range maxRuns {
		l.rng = rand.New(rand.NewPCG(uint64(run), 0))
		before := best.Community
		found, err := l.improve(g, l.begin(run), &best)
		if err == nil && before != nil {
			_, err = l.improve(g, overlap(before, found), &best)
		}
		if err != nil {
			return Partition{}, err
		}
		if g.N >= severalBelow || l.work > leidenWork || len(g.Simple.To) == 0 {
			break
		}
	}
	best.Count = renumberBySize(best.Community)
	return best, nil
}

// begin gives what a run starts from: single nodes, in every other run random groups, for from single nodes some optima
// cannot be reached in any order.
func (l *leiden) begin(run int) []int32 {
	community := sparse.Nodes(l.base.n)
	if run%2 == 1 {
		count := 1 + l.rng.IntN(l.base.n)
		for v := range community {
			community[v] = int32(l.rng.IntN(count))
		}
	}
	return community
}

// leiden is the state of the runs on one network.
type leiden struct {
	ctx        context.Context
	resolution float64
	rng        *rand.Rand
	base       *level
	work       int // arcs looked at
	queue      []int32
	queued     []bool
	link       []int32 // of each group: the edges into it that are tallied
	touched    []int32 // groups with a tally
}

func newLeiden(ctx context.Context, g *sparse.Graph, resolution float64) *leiden {
	return &leiden{
		ctx: ctx, resolution: resolution, base: baseLevel(g), queue: make([]int32, g.N), queued: make([]bool, g.N),
		link: make([]int32, g.N),
	}
}

// improve iterates from the communities given, which it uses up. What it finds replaces the best if it is better.
func (l *leiden) improve(g *sparse.Graph, community []int32, best *Partition) ([]int32, error) {
	for done := 1; ; done++ {
		moved, err := l.iterate(community)
		if err != nil {
			return nil, err
		}
		if !moved || done >= minIterations && l.work > leidenWork {
			break
		}
	}
	community = l.base.connected(community)
	if q := Modularity(g, community, l.resolution); best.Community == nil || q > best.Modularity {
		*best = Partition{Community: community, Modularity: q}
	}
	return community, nil
}

// iterate moves nodes, refines the communities and goes on with their parts as nodes, until each stays alone. It tells
// whether any node moved.
func (l *leiden) iterate(community []int32) (bool, error) {
	anyMoved := false
	at, current := l.base, append([]int32(nil), community...)
	home := sparse.Nodes(at.n) // of each node of the network: its node in the level
	for {
		moved, err := l.move(at, current)
		if err != nil {
			return false, err
		}
		anyMoved = anyMoved || moved
		renumber(current)
		part, count := l.refine(at, current)
		if count == at.n {
			break
		}
		next := make([]int32, count)
		for v, p := range part {
			next[p] = current[v]
		}
		for v, h := range home {
			home[v] = part[h]
		}
		at, current = l.aggregate(at, part, count), next
	}
	for v, h := range home {
		community[v] = current[h]
	}
	return anyMoved, nil
}
