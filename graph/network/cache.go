package network

import (
	"context"
	"errors"
	"sync"

	"akteursnetz/graph"
)

// Cache keeps networks and what was computed on them, so that equal questions cost once. Results belong to the
// structure of a network: an edit that leaves it alone computes nothing anew. One heavy computation runs at a time.
type Cache struct {
	mu       sync.Mutex
	views    map[graph.Audience]*graph.View // that networks were selected from last
	networks *bounded[networkKey, *result]
	results  *bounded[resultKey, *result]
	heavy    chan struct{} // holds one token
}

type networkKey struct {
	view  *graph.View
	scope string
}

type resultKey struct {
	structure uint64
	name      string
}

// result is computed once; whoever else wants it waits.
type result struct {
	done  chan struct{}
	value any
	err   error
}

// The most that is kept, in bytes: networks with the results that belong to one alone, those of one, all others.
const (
	mostNetworks = 512 << 20
	mostOwn      = 256 << 20
	mostResults  = 256 << 20
)

// NewCache makes an empty cache.
func NewCache() *Cache {
	c := &Cache{
		views: map[graph.Audience]*graph.View{}, heavy: make(chan struct{}, 1),
		networks: newBounded[networkKey, *result](mostNetworks), results: newBounded[resultKey, *result](mostResults),
	}
	c.heavy <- struct{}{}
	return c
}

// Network gives the network of a scope, which is only read if the network is not kept; name tells scopes of a view apart.
func (c *Cache) Network(ctx context.Context, view *graph.View, name string, scope func() (Scope, error)) (*Network, error) {
	key := networkKey{view, name}
	c.mu.Lock()
	if c.views[view.Audience] != view {
		c.views[view.Audience] = view
		c.networks.drop(func(old networkKey) bool { return old.view.Audience == view.Audience && old.view != view })
	}
	c.mu.Unlock()
	return share(ctx, c, c.networks, key, func() (*Network, error) {
		selected, err := scope()
		if err != nil {
			return nil, err
		}
		n := New(view, selected)
		n.cache, n.key, n.own = c, key, newBounded[string, *result](mostOwn)
		return n, nil
	})
}

// once gives the result of a name for networks of this structure, computing it if nobody has.
func once[T any](ctx context.Context, n *Network, name string, compute func(context.Context) (T, error)) (T, error) {
	if n.cache == nil {
		value, err := compute(ctx)
		return value, tooLong(err)
	}
	return share(ctx, n.cache, n.cache.results, resultKey{n.structure(), name}, alone(ctx, n, compute))
}

// Own is once for results that depend on more than the structure: they belong to this network alone and go with it.
func Own[T any](ctx context.Context, n *Network, name string, compute func(context.Context) (T, error)) (T, error) {
	if n.cache == nil {
		value, err := compute(ctx)
		return value, tooLong(err)
	}
	value, err := share(ctx, n.cache, n.own, name, alone(ctx, n, compute))
	n.cache.weigh(n)
	return value, err
}

// weigh counts what a network has come to own.
func (c *Cache) weigh(n *Network) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.networks.resize(n.key, n.bytes()+n.own.size)
}

// share gives what is kept under a key, computing it if nobody has.
func share[K comparable, T any](ctx context.Context, c *Cache, in *bounded[K, *result], key K, compute func() (T, error)) (T, error) {
	for {
		r, mine := claim(c, in, key)
		if mine {
			fill(c, in, key, r, compute)
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

func claim[K comparable](c *Cache, in *bounded[K, *result], key K) (r *result, mine bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if r, kept := in.get(key); kept {
		return r, false
	}
	r = &result{done: make(chan struct{})}
	in.add(key, r, overhead)
	return r, true
}

// fill computes a result. One that failed is not kept.
func fill[K comparable, T any](c *Cache, in *bounded[K, *result], key K, r *result, compute func() (T, error)) {
	size := 0
	r.err = graph.Errorf(graph.Internal, "", "the computation broke off")
	defer func() {
		c.mu.Lock()
		defer c.mu.Unlock()
		if kept, there := in.get(key); there && kept == r {
			if r.err != nil {
				in.remove(key)
			} else {
				in.resize(key, size)
			}
		}
		close(r.done)
	}()
	value, err := compute()
	if err == nil {
		size = overhead + held(value)
	}
	r.value, r.err = value, err
}

// light is how many nodes and ties a network has on which no computation is heavy.
const light = 2_000

// alone computes on large networks when no other such computation runs.
func alone[T any](ctx context.Context, n *Network, compute func(context.Context) (T, error)) func() (T, error) {
	return func() (T, error) {
		if n.Graph.N+n.Graph.Ties <= light {
			return compute(ctx)
		}
		select {
		case <-n.cache.heavy:
			defer func() { n.cache.heavy <- struct{}{} }()
			return compute(ctx)
		case <-ctx.Done():
			var none T
			return none, ctx.Err()
		}
	}
}
