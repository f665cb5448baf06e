// Package measure computes measures of social network analysis on a plain network. Everything here is a pure function:
// equal networks give equal bits, on any number of cores. Formulas are those of Wasserman & Faust, Social Network
// Analysis (1994), unless a function names another source.
package measure

// Kind names a measure: a number for each actor of a network that tells something of its position.
type Kind string

// The measures.
const (
	KindDegree        Kind = "DEGREE"
	KindInDegree      Kind = "IN_DEGREE"
	KindOutDegree     Kind = "OUT_DEGREE"
	KindStrength      Kind = "STRENGTH"
	KindBetweenness   Kind = "BETWEENNESS"
	KindCloseness     Kind = "CLOSENESS"
	KindHarmonic      Kind = "HARMONIC"
	KindEigenvector   Kind = "EIGENVECTOR"
	KindPageRank      Kind = "PAGERANK"
	KindCoreness      Kind = "CORENESS"
	KindClustering    Kind = "CLUSTERING"
	KindConstraint    Kind = "CONSTRAINT"
	KindEffectiveSize Kind = "EFFECTIVE_SIZE"
)

// Kinds are all measures, in order.
var Kinds = []Kind{
	KindDegree, KindInDegree, KindOutDegree, KindStrength, KindBetweenness, KindCloseness, KindHarmonic,
	KindEigenvector, KindPageRank, KindCoreness, KindClustering, KindConstraint, KindEffectiveSize,
}

// ascending tells whether the lowest value of the measure ranks first: the least constrained broker most.
func (m Kind) ascending() bool { return m == KindConstraint }
