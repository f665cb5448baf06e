package storetest

import (
	"testing"

	"akteursnetz/graph"
)

// Ensure the oracle keeps the contract that it is to hold others to.
func TestMemory(t *testing.T) {
	Run(t, func(_ testing.TB, o graph.Options) graph.Store { return NewMemory(o) })
}
