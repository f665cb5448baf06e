package resolvers

import (
	"context"
	"sync"

	"akteursnetz/graph"
)

// cohorts remembers which ids came into a request together. When one of them is asked for more, all of them are: that
// makes one store call per level of a request, always the same calls for the same request, and without waiting for
// stragglers as loaders with a timer do.
type cohorts struct {
	mu sync.Mutex
	of map[string][]string
}

// add notes ids that stand on one level. An id stays in the first cohort it came with.
func (c *cohorts) add(ids []string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	fresh := make([]string, 0, len(ids))
	for _, id := range ids {
		if _, known := c.of[id]; !known {
			c.of[id] = nil
			fresh = append(fresh, id)
		}
	}
	for _, id := range fresh {
		c.of[id] = fresh
	}
}

func (c *cohorts) get(id string) []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.of[id]
}

// loader gives values by id, each read at most once per request.
type loader[V any] struct {
	cohorts *cohorts
	fetch   func(ctx context.Context, ids []string) (map[string]V, error)

	mu      sync.Mutex
	results map[string]*result[V]
}

type result[V any] struct {
	done  chan struct{}
	value V
	err   error
}

func newLoader[V any](c *cohorts, fetch func(context.Context, []string) (map[string]V, error)) *loader[V] {
	return &loader[V]{cohorts: c, fetch: fetch, results: map[string]*result[V]{}}
}

// load gives the value of an id, the zero value for one that the caller may not see.
func (l *loader[V]) load(ctx context.Context, id string) (V, error) {
	found, claimed := l.claim(id)
	if len(claimed) > 0 {
		l.fill(ctx, claimed)
	}
	select {
	case <-found.done:
		return found.value, found.err
	case <-ctx.Done():
		return found.value, graph.Wrap(graph.Unavailable, "the request took too long; ask for less", ctx.Err())
	}
}

// maxBatch is the most ids asked for in one call.
const maxBatch = 1000

// claim gives the result to wait for, and the ids that this caller must fetch to get it.
func (l *loader[V]) claim(id string) (*result[V], []string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if found := l.results[id]; found != nil {
		return found, nil
	}
	claimed := []string{id}
	l.results[id] = &result[V]{done: make(chan struct{})}
	for _, other := range l.cohorts.get(id) {
		if l.results[other] == nil && len(claimed) < maxBatch {
			l.results[other] = &result[V]{done: make(chan struct{})}
			claimed = append(claimed, other)
		}
	}
	return l.results[id], claimed
}

func (l *loader[V]) fill(ctx context.Context, ids []string) {
	values, err := l.fetch(ctx, ids)
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, id := range ids {
		r := l.results[id]
		r.value, r.err = values[id], err
		close(r.done)
	}
}

// prime notes a value that came with something else.
func (l *loader[V]) prime(id string, value V) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.results[id] == nil {
		r := &result[V]{done: make(chan struct{}), value: value}
		close(r.done)
		l.results[id] = r
	}
}
