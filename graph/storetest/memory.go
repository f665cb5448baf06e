package storetest

import (
	"akteursnetz/graph"
	"akteursnetz/graph/storetest/memory"
)

// NewMemory gives an empty in-memory store: the contract as the plainest code, see package memory.
func NewMemory(options graph.Options) graph.Store { return memory.New(options) }
