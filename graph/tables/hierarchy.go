package tables

import (
	"context"
	"slices"
)

// hierarchy is what rows say about who stands below whom.
type hierarchy struct {
	arcs []arc
	up   map[string][]string
}

type arc struct {
	from, to string
	at       position
}

func (h *hierarchy) add(from, to string, at position) { h.arcs = append(h.arcs, arc{from, to, at}) }

// cyclic gives the arcs that lead back to where they start, over the rows' and the stored arcs.
func (h *hierarchy) cyclic(ctx context.Context, stored func(context.Context, []string) (map[string][]string, error),
) ([]arc, error) {
	h.up = map[string][]string{}
	targets := map[string]bool{}
	for _, a := range h.arcs {
		h.up[a.from] = append(h.up[a.from], a.to)
		targets[a.to] = true
	}
	known := map[string]bool{}
	for frontier := sortedKeys(targets); len(frontier) > 0; {
		above, err := stored(ctx, frontier)
		if err != nil {
			return nil, err
		}
		next := map[string]bool{}
		for _, id := range frontier {
			known[id] = true
			h.up[id] = append(h.up[id], above[id]...)
			for _, to := range h.up[id] {
				next[to] = !known[to]
			}
		}
		frontier = slices.DeleteFunc(sortedKeys(next), func(id string) bool { return known[id] })
	}
	component := components(h.up)
	return slices.DeleteFunc(slices.Clone(h.arcs), func(a arc) bool { return component[a.from] != component[a.to] }), nil
}

// components numbers the strongly connected components (Tarjan): two nodes have one number if each leads to the other.
func components(up map[string][]string) map[string]int {
	t := tarjan{up: up, index: map[string]int{}, low: map[string]int{}, component: map[string]int{}}
	for _, node := range sortedKeys(up) {
		if t.index[node] == 0 {
			t.visit(node)
		}
	}
	return t.component
}

type tarjan struct {
	up         map[string][]string
	index, low map[string]int // from 1, in the order of visits
	stack      []string
	component  map[string]int
	count      int
}

func (t *tarjan) visit(node string) {
	t.index[node] = len(t.index) + 1
	t.low[node] = t.index[node]
	t.stack = append(t.stack, node)
	for _, next := range t.up[node] {
		if t.index[next] == 0 {
			t.visit(next)
			t.low[node] = min(t.low[node], t.low[next])
		} else if t.component[next] == 0 {
			t.low[node] = min(t.low[node], t.index[next])
		}
	}
	if t.low[node] != t.index[node] {
		return
	}
	t.count++
	for {
		last := t.stack[len(t.stack)-1]
		t.stack = t.stack[:len(t.stack)-1]
		t.component[last] = t.count
		if last == node {
			return
		}
	}
}
