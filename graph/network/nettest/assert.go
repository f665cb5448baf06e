package nettest

import (
	"context"
	"errors"
	"math"
	"runtime"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// Equal fails the test unless got equals want; NaN equals NaN, an empty slice equals nil.
func Equal(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got, cmpopts.EquateNaNs(), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// Near fails the test unless got is want to 1e-9 of it, or to 1e-12; NaN is near NaN.
func Near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.IsNaN(got) && math.IsNaN(want) {
		return
	}
	if !(math.Abs(got-want) <= max(1e-12, 1e-9*math.Abs(want))) {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

// OnCores fails the test unless a computation gives the same bits on one core, on two, and again on two.
func OnCores[T any](t *testing.T, what string, compute func() (T, error)) {
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
		Equal(t, what+" on two cores", two, one)
	}
}

// Cancelled fails the test unless a computation gives the error of a context that has ended.
func Cancelled[T any](t *testing.T, what string, compute func(context.Context) (T, error)) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := compute(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("%s: got error %v", what, err)
	}
}

// Must gives the value of a computation that cannot fail.
func Must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

// One is 1 if something holds, else 0.
func One(holds bool) float64 {
	if holds {
		return 1
	}
	return 0
}
