package storetest

import (
	"os"
	"strconv"
	"testing"

	"akteursnetz/graph"
)

// Ensure the stores answer alike, whatever is asked of them. AKTEURSNETZ_DIFFERENTIAL_N and _SEED choose how many cases,
// from which seed.
func TestDifferential(t *testing.T) {
	n, seed := number(t, "AKTEURSNETZ_DIFFERENTIAL_N", 2400), number(t, "AKTEURSNETZ_DIFFERENTIAL_SEED", 1)
	Differential(t, uint64(seed), n, func(o graph.Options) map[string]graph.Store {
		return map[string]graph.Store{"memory": NewMemory(o)}
	})
}

// number reads a whole number from the environment.
func number(t *testing.T, name string, otherwise int) int {
	t.Helper()
	text := os.Getenv(name)
	if text == "" {
		return otherwise
	}
	value, err := strconv.Atoi(text)
	if err != nil || value < 0 {
		t.Fatalf("%s is %q; give a whole number", name, text)
	}
	return value
}
