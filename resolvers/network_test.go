package resolvers_test

import (
	"runtime"
	"strings"
	"testing"
)

// everyMeasure asks a network for all it can tell.
const everyMeasure = `query($day: Date!) { network(scope: {asOf: $day}) {
	density reciprocity averageDegree averagePathLength diameter transitivity averageClustering degreeAssortativity
	betweenness: centralization(measure: BETWEENNESS) closeness: centralization(measure: CLOSENESS) eigenvector: centralization(measure: EIGENVECTOR)
	components { count components { size actors { id } } }
	a: ranking(measure: BETWEENNESS, first: 100) { rank value actor { id } } b: ranking(measure: EIGENVECTOR, first: 100) { rank value actor { id } }
	c: ranking(measure: PAGERANK, first: 100) { rank value actor { id } } d: ranking(measure: CONSTRAINT, first: 100) { rank value actor { id } }
	e: ranking(measure: HARMONIC, first: 100) { rank value actor { id } } f: ranking(measure: EFFECTIVE_SIZE, first: 100) { rank value actor { id } }
	communities { modularity communities { id label actors { id } } } corePeriphery { fitness core { id } }
	cutActors { loses cutOff { id } } bridges { id } brokerage { total actor { id } } mixing { eiIndex assortativity }
	suggestedTies { resourceAllocation adamicAdar a { id } b { id } } gaps { observed expected text } layout { x y actor { id } } } }`

// TestNetworksRepeat computes everything, files too, anew, again and again, on one core and on two: the answer is the same in every
// byte, and on every store.
func TestNetworksRepeat(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	first := ""
	onEachStore(t, func(t *testing.T, s *service) {
		for run := range 10 {
			runtime.GOMAXPROCS(1 + run%2)
			s.handler = handler(s.store, wideLimits())
			got := s.post(t, "", everyMeasure, `{"day": "2020-06-30"}`)
			for _, path := range exportPaths {
				got += s.fetch(t, "", path+"?asOf=2020-06-30").Body.String()
			}
			if first == "" {
				first = got
			}
			if got != first || strings.Contains(got, `"errors"`) {
				t.Fatalf("run %d differs:\n%s\n%s", run, first, got)
			}
		}
	})
}
