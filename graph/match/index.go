package match

import (
	"context"
	"sync"

	"akteursnetz/graph"
	"akteursnetz/graph/network"
)

// Source is what an Index is made of.
type Source struct {
	Network *network.Network // all that the caller sees, with the ties that hold on AsOf
	AsOf    graph.Date
	Topics  *graph.Taxonomy
	Groups  []*graph.TargetGroup
	Places  graph.Gazetteer
}

// Index holds a caller's network in the form that matching reads. Actors are the network's nodes.
type Index struct {
	Source
	n int

	tree      *tree
	topics    rows[annotation] // what each actor works on
	groups    rows[int32]
	languages rows[spoken]
	roles     []roleSet
	groupNo   map[string]int32
	langNo    map[string]int32
	counts    counts
	supplies  rows[*graph.Supply] // each actor's running offers

	spots    []graph.Sphere // where actors are
	located  []bool
	fresh    []float64
	past     rows[past]
	projects []project
	projectNo
	items itemSet

	wants    rows[want]                 // each actor's open needs; coordinators
	open     []int32                    // each actor's open requests of initiatives still to be carried; coordinators
	engaged  map[int32][]engagement     // of actors whose capacity is known; coordinators
	requests map[string][]graph.Request // of each initiative; coordinators

	arcs func() arcs
}

// counts tell how many of the actors have something.
type counts struct {
	groups, languages []int32
	roles             []int32
	places            map[string]int32 // by AGS: seated in it or serving a part of it
}

// rows holds values of every actor in compressed sparse rows.
type rows[T any] struct {
	start []int32
	items []T
}

func (r rows[T]) of(v int32) []T { return r.items[r.start[v]:r.start[v+1]] }

// filled makes rows from what each actor adds, one after the other.
func filled[T any](n int, add func(v int32, items []T) []T) rows[T] {
	r := rows[T]{start: make([]int32, n+1)}
	for v := range int32(n) {
		r.items = add(v, r.items)
		r.start[v+1] = int32(len(r.items))
	}
	return r
}

// gathered makes rows from values that come in any order of actors.
func gathered[T any](n int, each func(yield func(v int32, item T))) rows[T] {
	r := rows[T]{start: make([]int32, n+1)}
	each(func(v int32, _ T) { r.start[v+1]++ })
	for v := range n {
		r.start[v+1] += r.start[v]
	}
	next := append([]int32(nil), r.start[:n]...)
	r.items = make([]T, r.start[n])
	each(func(v int32, item T) {
		r.items[next[v]] = item
		next[v]++
	})
	return r
}

// Kept gives the index of a source, read once for every network and day and kept as long as the network. Every write makes
// another network, so that topics and target groups are those of the network.
func Kept(ctx context.Context, source Source) (*Index, error) {
	return network.Own(ctx, source.Network, "matching on "+string(source.AsOf), func(context.Context) (*Index, error) {
		return NewIndex(source), nil
	})
}

// NewIndex reads a view.
func NewIndex(source Source) *Index {
	ix := &Index{Source: source, n: source.Network.Graph.N, groupNo: map[string]int32{}, langNo: map[string]int32{}}
	ix.supplies = gathered(ix.n, func(yield func(int32, *graph.Supply)) {
		for s := range source.Network.View.Supplies() {
			if v, found := source.Network.Find(s.Provider); found && s.Status == graph.Running {
				yield(v, s)
			}
		}
	})
	ix.readTopics()
	ix.readTags()
	ix.readPlaces()
	ix.readFreshness()
	ix.readProjects()
	ix.readInternal()
	ix.arcs = sync.OnceValue(ix.readArcs)
	return ix
}

// readTags reads target groups, languages and roles.
func (ix *Index) readTags() {
	ix.groups = filled(ix.n, func(v int32, items []int32) []int32 {
		from := len(items)
		for _, slug := range ix.actor(v).TargetGroups {
			items = append(items, number(ix.groupNo, slug))
		}
		for _, s := range ix.supplies.of(v) {
			for _, slug := range s.TargetGroups {
				items = addOnce(items, from, number(ix.groupNo, slug))
			}
		}
		return items
	})
	ix.languages = filled(ix.n, func(v int32, items []spoken) []spoken {
		from := len(items)
		items = ix.speak(items, from, ix.actor(v).Languages)
		for _, s := range ix.supplies.of(v) {
			items = ix.speak(items, from, s.Languages)
		}
		return items
	})
	ix.roles = make([]roleSet, ix.n)
	ix.counts = counts{
		groups: make([]int32, len(ix.groupNo)), languages: make([]int32, len(ix.langNo)), roles: make([]int32, len(graph.Roles)),
		places: map[string]int32{},
	}
	for v := range int32(ix.n) {
		for _, g := range ix.groups.of(v) {
			ix.counts.groups[g]++
		}
		for _, l := range ix.languages.of(v) {
			ix.counts.languages[l.language]++
		}
		ix.roles[v] = rolesOf(ix.actor(v).Roles)
		for r := range graph.Roles {
			if ix.roles[v].has(r) {
				ix.counts.roles[r]++
			}
		}
	}
}

func addOnce(items []int32, from int, item int32) []int32 {
	for _, known := range items[from:] {
		if known == item {
			return items
		}
	}
	return append(items, item)
}

func number(numbers map[string]int32, name string) int32 {
	no, known := numbers[name]
	if !known {
		no = int32(len(numbers))
		numbers[name] = no
	}
	return no
}

// actor gives what is known of an actor.
func (ix *Index) actor(v int32) *graph.Features { return ix.Network.Actor(v) }

// id gives an actor's id.
func (ix *Index) id(v int32) string { return ix.actor(v).ID }

// internal tells whether the caller is a coordinator.
func (ix *Index) internal() bool { return ix.Network.View.Audience == graph.InternalOnly }
