package network

import (
	"context"
	"time"

	"akteursnetz/graph"
)

// effort says how long a computation may take.
type effort bool

const (
	quick effort = false // hardly longer than it takes to look at every tie
	heavy effort = true
)

// light is how many nodes and ties a network has on which no computation is heavy.
const light = 2_000

// patience is how long a heavy computation waits for others: less than the timeout of a request, which would end it
// without saying why. A variable for tests.
var patience = 8 * time.Second

// turn holds a token: whoever has it computes.
type turn chan struct{}

func newTurn() turn {
	t := make(turn, 1)
	t <- struct{}{}
	return t
}

// take waits for the token, at most until late gives something.
func (t turn) take(ctx context.Context, late <-chan time.Time) error {
	select {
	case <-t:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	case <-late:
		return graph.Errorf(graph.Unavailable, "",
			"others' computations on large networks are under way; ask again in a moment, or narrow the scope")
	}
}

// alone lets heavy computations on large networks take turns. Exact values may take hours, so these have turns of their
// own, for which their callers wait as long as they like.
func alone[T any](ctx context.Context, n *Network, e effort, compute func(context.Context) (T, error)) func() (T, error) {
	return func() (T, error) {
		if e == quick || n.Graph.N+n.Graph.Ties <= light {
			return compute(ctx)
		}
		turn, late := n.keeper.cache.heavy, time.After(patience)
		if wantsExact(ctx) {
			turn, late = n.keeper.cache.exact, nil
		}
		if err := turn.take(ctx, late); err != nil {
			var none T
			return none, err
		}
		defer func() { turn <- struct{}{} }()
		return compute(ctx)
	}
}
