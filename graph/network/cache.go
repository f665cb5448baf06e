package network

import (
	"context"
	"errors"
	"sync"

	"akteursnetz/graph"
)

// Cache keeps networks and what was computed on them, so that equal questions cost once. Results belong to the
// structure of a network: an edit that leaves it alone computes nothing anew. One heavy computation runs at a time, and
// beside it one whose length nothing bounds.
type Cache struct {
	mu       sync.Mutex
	views    map[graph.Audience]*graph.View // that networks were selected from last
	networks *bounded[networkKey, *result]
	results  *bounded[resultKey, *result]
	heavy    turn // of what is bounded by a request's timeout
	exact    turn // of what is not
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
	return &Cache{
		views: map[graph.Audience]*graph.View{}, heavy: newTurn(), exact: newTurn(),
		networks: newBounded[networkKey, *result](mostNetworks), results: newBounded[resultKey, *result](mostResults),
	}
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
		n.keeper = &keeper{cache: c, key: key, own: newBounded[string, *result](mostOwn), bytes: n.bytes()}
		return n, nil
	})
}

// keeper is where a network keeps what belongs to it and its parts alone.
type keeper struct {
	cache *Cache
	key   networkKey
	own   *bounded[string, *result]
	bytes int // of the network without that
}

// weigh counts what has come to be kept.
func (k *keeper) weigh() {
	k.cache.mu.Lock()
	defer k.cache.mu.Unlock()
	k.cache.networks.resize(k.key, k.bytes+k.own.size)
}

// once gives the result of a name for networks of this structure, computing it if nobody has.
func once[T any](ctx context.Context, n *Network, e effort, name string, compute func(context.Context) (T, error)) (T, error) {
	if n.keeper == nil {
		value, err := compute(ctx)
		return value, tooLong(err)
	}
	c := n.keeper.cache
	return share(ctx, c, c.results, resultKey{n.structure(), name}, alone(ctx, n, e, compute))
}

// own is once for results that depend on more than the structure: they belong to this network alone and go with it.
func own[T any](ctx context.Context, n *Network, e effort, name string, compute func(context.Context) (T, error)) (T, error) {
	if n.keeper == nil {
		value, err := compute(ctx)
		return value, tooLong(err)
	}
	value, err := share(ctx, n.keeper.cache, n.keeper.own, n.name+name, alone(ctx, n, e, compute))
	n.keeper.weigh()
	return value, err
}

// Own keeps a quick result of another package with the network.
func Own[T any](ctx context.Context, n *Network, name string, compute func(context.Context) (T, error)) (T, error) {
	return own(ctx, n, quick, name, compute)
}

// share gives what is kept under a key, computing it if nobody has.
func share[K comparable, T any](ctx context.Context, c *Cache, in *bounded[K, *result], key K, compute func() (T, error)) (T, error) {
	for {
		r, mine := claim(c, in, key)
		if mine {
			fill(c, in, key, r, compute)
		} else if err := r.wait(ctx); err != nil {
			var none T
			return none, tooLong(err)
		}
		if mine || r.err == nil {
			value, _ := r.value.(T)
			return value, tooLong(r.err)
		}
	}
}

// wait waits for whoever computes.
func (r *result) wait(ctx context.Context) error {
	select {
	case <-r.done:
		return nil
	case <-ctx.Done():
		return ctx.Err()
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
