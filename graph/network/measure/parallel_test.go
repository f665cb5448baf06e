package measure

import (
	"context"
	"errors"
	"testing"

	"akteursnetz/graph/network/nettest"
)

func TestParallelDoesEveryJobOnce(t *testing.T) {
	for _, jobs := range []int{0, 1, 2, 1000} {
		done := make([]int, jobs)
		states, err := parallel(t.Context(), jobs, mostWorkers, func() *int { return new(int) }, func(state *int, job int) {
			*state++
			done[job]++
		})
		sum := 0
		for _, state := range states {
			sum += *state
		}
		nettest.Equal(t, "jobs", [2]any{sum, err}, [2]any{jobs, error(nil)})
		for job, times := range done {
			if times != 1 {
				t.Errorf("job %d of %d done %d times", job, jobs, times)
			}
		}
	}
}

func TestParallelEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	started := make(chan int, 1000)
	_, err := parallel(ctx, cap(started), mostWorkers, func() struct{} { return struct{}{} }, func(_ struct{}, job int) {
		started <- job
		cancel()
	})
	nettest.Equal(t, "its error", errors.Is(err, context.Canceled), true)
	if len(started) > mostWorkers {
		t.Errorf("%d jobs were started", len(started))
	}
}
