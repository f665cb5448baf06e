package measure

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// mostWorkers bounds the memory of computations that need some for each core.
const mostWorkers = 8

// parallel does jobs 0 … n-1, started in this order, on all cores but with at most so many workers, each of which has a
// state of its own. It gives the states, or the context's error once it has ended; jobs that take long watch the context
// themselves.
func parallel[S any](ctx context.Context, n, workers int, state func() S, do func(S, int)) ([]S, error) {
	states := make([]S, min(n, runtime.GOMAXPROCS(0), workers))
	var started atomic.Int64
	var running sync.WaitGroup
	for w := range states {
		states[w] = state()
		running.Go(func() {
			for ctx.Err() == nil {
				job := int(started.Add(1)) - 1
				if job >= n {
					return
				}
				do(states[w], job)
			}
		})
	}
	running.Wait()
	return states, ctx.Err()
}

// turns lets jobs of parallel do something one after the other in their order, as floats must be added up. Every job
// that was started takes its turn.
type turns []chan struct{}

func newTurns(jobs int) turns {
	t := make(turns, jobs+1)
	for job := range t {
		t[job] = make(chan struct{})
	}
	close(t[0])
	return t
}

func (t turns) take(job int, do func()) {
	<-t[job]
	do()
	close(t[job+1])
}
