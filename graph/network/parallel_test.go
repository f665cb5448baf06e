package network

import (
	"context"
	"errors"
	"runtime"
	"testing"
)

// onCores fails the test unless a computation gives the same bits on one core, on two, and again on two.
func onCores[T any](t *testing.T, what string, compute func() (T, error)) {
	t.Helper()
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	one, err := compute()
	if err != nil {
		t.Fatal(err)
	}
	runtime.GOMAXPROCS(2)
	for range 2 {
		two, err := compute()
		if err != nil {
			t.Fatal(err)
		}
		equal(t, what+" on two cores", two, one)
	}
}

// cancelled fails the test unless a computation gives the error of a context that has ended.
func cancelled[T any](t *testing.T, what string, compute func(context.Context) (T, error)) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := compute(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("%s: got error %v", what, err)
	}
}

// must gives the value of a computation that cannot fail.
func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

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
		equal(t, "jobs", [2]any{sum, err}, [2]any{jobs, error(nil)})
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
	equal(t, "its error", errors.Is(err, context.Canceled), true)
	if len(started) > mostWorkers {
		t.Errorf("%d jobs were started", len(started))
	}
}
