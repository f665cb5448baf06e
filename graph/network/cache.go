package network

import (
	"context"
	"errors"
	"sync"

	"github.com/hashicorp/golang-lru/v2/simplelru"

	"akteursnetz/graph"
)

// Cache keeps networks and what was computed on them, so that equal questions cost once. Results belong to the
// structure of a network: an edit that leaves it alone computes nothing anew. One heavy computation runs at a time.
type Cache struct {
	mu       sync.Mutex
	views    map[graph.Audience]*graph.View // that the networks were selected from
	networks *bounded[networkKey, *Network]
	results  *bounded[resultKey, *result]
	numbered uint64        // networks so far
	heavy    chan struct{} // holds one token
}

type networkKey struct {
	audience graph.Audience
	scope    string
}

type resultKey struct {
	structure uint64
	network   uint64 // that the result belongs to alone; 0 where the structure is all it depends on
	name      string
}

// result is computed once; whoever else wants it waits.
type result struct {
	done  chan struct{}
	value any
	err   error
}

// The most that is kept, in nodes and ties.
const (
	mostNetworks = 8_000_000
	mostResults  = 16_000_000
)

// NewCache makes an empty cache.
func NewCache() *Cache {
	c := &Cache{
		views: map[graph.Audience]*graph.View{}, heavy: make(chan struct{}, 1),
		networks: newBounded[networkKey, *Network](mostNetworks), results: newBounded[resultKey, *result](mostResults),
	}
	c.heavy <- struct{}{}
	return c
}

// Network gives the network of a scope, which is only read if the network is not kept; name tells scopes of a view apart.
func (c *Cache) Network(view *graph.View, name string, scope func() (Scope, error)) (*Network, error) {
	key := networkKey{view.Audience, name}
	c.mu.Lock()
	if c.views[view.Audience] != view {
		c.views[view.Audience] = view
		c.networks.drop(func(key networkKey) bool { return key.audience == view.Audience })
	}
	network, kept := c.networks.get(key)
	c.mu.Unlock()
	if kept {
		return network, nil
	}
	selected, err := scope()
	if err != nil {
		return nil, err
	}
	network = New(view, selected)
	network.cache = c
	c.mu.Lock()
	defer c.mu.Unlock()
	c.numbered++
	network.number = c.numbered
	if c.views[view.Audience] == view {
		c.networks.add(key, network, network.size())
	}
	return network, nil
}

// once gives the result of a name for networks of this structure, computing it if nobody has.
func once[T any](ctx context.Context, n *Network, name string, compute func(context.Context) (T, error)) (T, error) {
	return shared(ctx, n, resultKey{structure: n.structure(), name: name}, compute)
}

// own is once for results that depend on more than the structure: they belong to this network alone.
func own[T any](ctx context.Context, n *Network, name string, compute func(context.Context) (T, error)) (T, error) {
	return shared(ctx, n, resultKey{network: n.number, name: name}, compute)
}

func shared[T any](ctx context.Context, n *Network, key resultKey, compute func(context.Context) (T, error)) (T, error) {
	if n.cache == nil {
		value, err := compute(ctx)
		return value, tooLong(err)
	}
	for {
		r, mine := n.cache.claim(key, n.size())
		if mine {
			n.cache.fill(ctx, key, r, n.size(), func() (any, error) { return compute(ctx) })
		}
		select {
		case <-r.done:
		case <-ctx.Done():
			var none T
			return none, tooLong(ctx.Err())
		}
		if mine || r.err == nil {
			value, _ := r.value.(T)
			return value, tooLong(r.err)
		}
	}
}

// tooLong says what the end of a context means here.
func tooLong(err error) error {
	if errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled) {
		return graph.Wrap(graph.Unavailable, "the computation took too long; narrow the scope or ask again", err)
	}
	return err
}

func (c *Cache) claim(key resultKey, size int) (r *result, mine bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if r, kept := c.results.get(key); kept {
		return r, false
	}
	r = &result{done: make(chan struct{})}
	c.results.add(key, r, size)
	return r, true
}

// fill computes a result. One that failed is not kept.
func (c *Cache) fill(ctx context.Context, key resultKey, r *result, size int, compute func() (any, error)) {
	r.err = graph.Errorf(graph.Internal, "", "the computation broke off")
	defer func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		if kept, there := c.results.get(key); there && kept == r && r.err != nil {
			c.results.remove(key)
		}
		close(r.done)
	}()
	r.value, r.err = c.alone(ctx, size, compute)
}

// light is the size of networks on which no computation is heavy.
const light = 2_000

// alone computes, on large networks when no other such computation runs.
func (c *Cache) alone(ctx context.Context, size int, compute func() (any, error)) (any, error) {
	if size <= light {
		return compute()
	}
	select {
	case <-c.heavy:
		defer func() { c.heavy <- struct{}{} }()
		return compute()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// bounded keeps what was used last, up to a sum of sizes.
type bounded[K comparable, V any] struct {
	most, size int
	kept       *simplelru.LRU[K, sized[V]]
}

type sized[V any] struct {
	value V
	size  int
}

func newBounded[K comparable, V any](most int) *bounded[K, V] {
	b := &bounded[K, V]{most: most}
	b.kept, _ = simplelru.NewLRU(most, func(_ K, s sized[V]) { b.size -= s.size }) // fails for sizes below one only
	return b
}

func (b *bounded[K, V]) get(key K) (V, bool) {
	found, kept := b.kept.Get(key)
	return found.value, kept
}

func (b *bounded[K, V]) add(key K, value V, size int) {
	b.kept.Remove(key)
	b.kept.Add(key, sized[V]{value, size})
	b.size += size
	for b.size > b.most && b.kept.Len() > 1 {
		b.kept.RemoveOldest()
	}
}

func (b *bounded[K, V]) remove(key K) { b.kept.Remove(key) }

func (b *bounded[K, V]) drop(gone func(K) bool) {
	for _, key := range b.kept.Keys() {
		if gone(key) {
			b.kept.Remove(key)
		}
	}
}
