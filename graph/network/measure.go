package network

// Measure is a number for each actor of a network that tells something of its position.
type Measure string

// The measures.
const (
	MeasureDegree        Measure = "DEGREE"
	MeasureInDegree      Measure = "IN_DEGREE"
	MeasureOutDegree     Measure = "OUT_DEGREE"
	MeasureStrength      Measure = "STRENGTH"
	MeasureBetweenness   Measure = "BETWEENNESS"
	MeasureCloseness     Measure = "CLOSENESS"
	MeasureHarmonic      Measure = "HARMONIC"
	MeasureEigenvector   Measure = "EIGENVECTOR"
	MeasurePageRank      Measure = "PAGERANK"
	MeasureCoreness      Measure = "CORENESS"
	MeasureClustering    Measure = "CLUSTERING"
	MeasureConstraint    Measure = "CONSTRAINT"
	MeasureEffectiveSize Measure = "EFFECTIVE_SIZE"
)

// Measures are all measures, in order.
var Measures = []Measure{
	MeasureDegree, MeasureInDegree, MeasureOutDegree, MeasureStrength, MeasureBetweenness, MeasureCloseness, MeasureHarmonic,
	MeasureEigenvector, MeasurePageRank, MeasureCoreness, MeasureClustering, MeasureConstraint, MeasureEffectiveSize,
}

// ascending tells whether the lowest value of the measure ranks first: the least constrained broker most.
func (m Measure) ascending() bool { return m == MeasureConstraint }
