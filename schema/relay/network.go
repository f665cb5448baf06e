package relay

import (
	"akteursnetz/graph"
	"akteursnetz/graph/network"
	"akteursnetz/graph/network/community"
)

// Communities are those of a network.
type Communities struct {
	Network    *network.Network
	Resolution float64
	Found      community.Partition
}

// Modularity tells how much more ties lie within communities than by chance, nil without ties.
func (c *Communities) Modularity() *float64 { return network.Defined(c.Found.Modularity) }

// Count gives their number.
func (c *Communities) Count() int { return c.Found.Count }

// Community is one of them.
type Community struct {
	ID      int
	Profile network.Profile
	Centre  string   // id of the actor with most ties in it
	IDs     []string // of its actors, in order
}

// Size gives the number of actors.
func (c *Community) Size() int { return len(c.IDs) }

// Component is a group of actors that reach each other.
type Component struct{ IDs []string } // of its actors, in order

// Size gives the number of actors.
func (c *Component) Size() int { return len(c.IDs) }

// CorePeriphery is the dense core of a network.
type CorePeriphery struct {
	Fitness float64
	IDs     []string // of the core, most ties first
}

// CoreSize gives the number of actors in the core.
func (c *CorePeriphery) CoreSize() int { return len(c.IDs) }

// CutActor is an actor without whom others lose contact.
type CutActor struct {
	Actor *graph.Actor
	IDs   []string // of those who do, in order
}

// Loses gives their number.
func (c *CutActor) Loses() int { return len(c.IDs) }

// Subgraph is a neighbourhood.
type Subgraph struct {
	Actors    []*graph.Actor
	Ties      []*graph.Tie
	Truncated bool
	Distances map[string]int // by actor
}

// ChainResult is what fits a pattern.
type ChainResult struct {
	Found *network.Chains
	First int // rows wanted
	Steps int
}

// CrossTable is counts by two properties.
type CrossTable struct {
	network.Cross
	RowsBy, ColumnsBy graph.ActorFacet
}

// CoverageTable is coverage by two properties.
type CoverageTable struct {
	Found         *network.Coverage
	Rows, Columns network.CoverageAxis
}

// SuggestedTie is a pair that is not tied but has partners in common.
type SuggestedTie struct {
	A, B                           *graph.Actor
	ResourceAllocation, AdamicAdar float64
	IDs                            []string // of the common partners, in order
}
