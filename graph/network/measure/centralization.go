package measure

import (
	"math"
	"slices"
)

// Centralization tells how far a network is centred on one node (Freeman 1979): what the values of all nodes lack of the
// highest, added up and divided by what they lack in a star of as many nodes; zero where no star has a centre. It exists
// for DEGREE, IN_DEGREE, OUT_DEGREE, BETWEENNESS, CLOSENESS and EIGENVECTOR, whose values are to be given as this package
// measures them. It is 0 … 1 but for EIGENVECTOR, which exceeds 1 where a star leaves some of the nodes out.
func Centralization(m Kind, values []float64) (centralization float64, exists bool) {
	star, exists := inStar(m, float64(len(values)))
	if len(values) < 2 || star <= 0 {
		return 0, exists
	}
	lack, highest := 0., slices.Max(values)
	for _, value := range values {
		lack += highest - value
	}
	return lack / star, true
}

// inStar gives what the values lack of the highest in a star of n nodes, for IN_DEGREE one whose arcs all lead to the
// centre, for OUT_DEGREE from it.
func inStar(m Kind, n float64) (lack float64, exists bool) {
	switch m {
	case KindDegree:
		return (n - 1) * (n - 2), true
	case KindInDegree, KindOutDegree:
		return (n - 1) * (n - 1), true
	case KindBetweenness:
		return n - 1, true
	case KindCloseness:
		return (n - 1) * (n - 2) / (2*n - 3), true
	case KindEigenvector:
		return (n - 1 - math.Sqrt(n-1)) / math.Sqrt2, true
	default:
		return 0, false
	}
}
