package match

import (
	"math"

	"akteursnetz/graph"
)

// annotation says how much an actor works on a topic: by its entry, or wholly by a running offer.
type annotation struct {
	topic    int32
	strength float64
}

// tree is the taxonomy with the information content of its topics, after Resnik (1995): what fewer actors work on tells
// more of one who does. The root above all topics tells nothing.
type tree struct {
	numbers map[string]int32
	slugs   []string
	parent  []int32 // -1 below the root
	depth   []int32
	count   []int32 // actors that work on the topic or below it
	ic      []float64
}

func newTree(topics *graph.Taxonomy) *tree {
	all := topics.All()
	t := &tree{numbers: make(map[string]int32, len(all)), parent: make([]int32, len(all)), depth: make([]int32, len(all)),
		count: make([]int32, len(all)), ic: make([]float64, len(all))}
	for i, topic := range all {
		t.numbers[topic.Slug] = int32(i)
		t.slugs = append(t.slugs, topic.Slug)
	}
	for i, topic := range all {
		above := topics.Ancestors(topic.Slug)
		t.parent[i], t.depth[i] = -1, int32(len(above))
		if len(above) > 1 {
			t.parent[i] = t.numbers[above[1]]
		}
	}
	return t
}

func (ix *Index) readTopics() {
	t := newTree(ix.Topics)
	ix.tree = t
	ix.topics = filled(ix.n, func(v int32, items []annotation) []annotation {
		from := len(items)
		for _, topic := range ix.actor(v).Topics {
			items = t.annotate(items, from, topic.Topic, topic.Strength)
		}
		for _, s := range ix.supplies.of(v) {
			for _, slug := range s.Topics {
				items = t.annotate(items, from, slug, 1)
			}
		}
		return items
	})
	seen := make([]int32, len(t.slugs)) // the last actor counted, plus one
	for v := range int32(ix.n) {
		for _, a := range ix.topics.of(v) {
			for u := a.topic; u >= 0 && seen[u] != v+1; u = t.parent[u] {
				seen[u] = v + 1
				t.count[u]++
			}
		}
	}
	for u, count := range t.count {
		t.ic[u] = rarity(count, ix.n)
	}
}

func (t *tree) annotate(items []annotation, from int, slug string, strength float64) []annotation {
	no, known := t.numbers[slug]
	if !known {
		return items
	}
	for i := from; i < len(items); i++ {
		if items[i].topic == no {
			items[i].strength = max(items[i].strength, strength)
			return items
		}
	}
	return append(items, annotation{no, strength})
}

// rarity is −ln((n+1)/(N+1)): the information content of what n of N actors have.
func rarity(n int32, of int) float64 { return -math.Log(float64(n+1) / float64(of+1)) }

// lca gives the lowest topic above or equal to both, -1 for the root.
func (t *tree) lca(a, b int32) int32 {
	for a != b {
		if a < 0 || b < 0 {
			return -1
		}
		if t.depth[a] >= t.depth[b] {
			a = t.parent[a]
		} else {
			b = t.parent[b]
		}
	}
	return a
}

// lin is the similarity of two topics after Lin (1998): 2·IC(lca)/(IC(a)+IC(b)); 1 for a topic and itself, 0 where only
// the root is above both.
func (t *tree) lin(a, b int32) float64 {
	if a == b {
		return 1
	}
	above := t.lca(a, b)
	if above < 0 || t.ic[a]+t.ic[b] == 0 {
		return 0
	}
	return 2 * t.ic[above] / (t.ic[a] + t.ic[b])
}

// onlyAncestor is what similarity is worth where an actor names nothing narrower than a topic above the one asked for.
const onlyAncestor = .8

// fit is how far somebody who works on a topic has what is asked for.
func (t *tree) fit(asked, has int32) float64 {
	similarity := t.lin(asked, has)
	if asked != has && t.lca(asked, has) == has {
		return onlyAncestor * similarity
	}
	return similarity
}

// fits gives fit with every topic.
func (t *tree) fits(asked int32) []float64 {
	fits := make([]float64, len(t.slugs))
	for has := range fits {
		fits[has] = t.fit(asked, int32(has))
	}
	return fits
}
