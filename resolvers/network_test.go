package resolvers_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"akteursnetz/graph/network"
	"akteursnetz/graph/network/measure"
)

// everyMeasure asks for all that a network can tell.
func everyMeasure() string {
	const fragments = ` } fragment who on Actor { id }`
	text := `query($day: Date!) { network(scope: {asOf: $day}) {
	actorCount tieCount density reciprocity averageDegree averagePathLength diameter transitivity averageClustering degreeAssortativity
	betweenness: centralization(measure: BETWEENNESS) closeness: centralization(measure: CLOSENESS)
	eigenvector: centralization(measure: EIGENVECTOR)
	components { count components { size actors { ...who } } }
	communities { modularity communities { id label actors { ...who } } } corePeriphery { fitness core { ...who } }
	cutActors { loses cutOff { ...who } text } bridges { id }
	suggestedTies { resourceAllocation adamicAdar a { ...who } b { ...who } text }
	gaps { observed expected outside text } layout { x y actor { ...who } }`
	for _, m := range measure.Kinds {
		text += fmt.Sprintf(" by%[1]s: ranking(measure: %[1]s, first: 100) { rank value actor { ...who } }", m)
	}
	for _, by := range network.Groupings {
		text += fmt.Sprintf(" brokers%[1]s: brokerage(by: %[1]s) { total text actor { ...who } }", by)
		text += fmt.Sprintf(" mixing%[1]s: mixing(by: %[1]s) { eiIndex assortativity table { total cells { row column count } } }", by)
	}
	return text + ` }
	chains(steps: [{}, {}, {actor: {kind: [JOB_CENTRE]}}], asOf: $day) {
		totalCount rows { actors { ...who } ties { id } } groups(step: 1, by: KIND) { value count } }
	paths(from: "act_bundesamt-bamf", to: "act_jobcenter-ravensburg", k: 5, maxLength: 6) { length trust actors { ...who } ties { id } }
	neighbourhood(of: ["act_jobcenter-ravensburg"], depth: 3, asOf: $day) { truncated actors { ...who } ties { id } }
	tieTable(rows: TOPIC, columns: MUNICIPALITY, scope: {asOf: $day}) {
		total rows { value count } columns { value count } cells { row column count } }
	coverage(rows: TOPIC, columns: MUNICIPALITY, filter: {place: ["12070"]}) {
		rows { value } columns { value } cells { row column actors offers } empty { row column nearest { km ties actor { ...who } } } }
	networkDiff(from: "2018-12-31", to: $day) {
		measures { name before after } actorsBorn { ...who } actorsEnded { ...who } tiesBorn { id } tiesEnded { id } tiesConfirmed { id }
		coreEntries { ...who } coreExits { ...who } rankShifts(measure: BETWEENNESS) { before after actor { ...who } }
		communities { before after sizeBefore sizeAfter shared } }
	actor(id: "act_jobcenter-ravensburg") { position(scope: {asOf: $day}) {
		degree betweenness closeness harmonic eigenvector pageRank coreness clustering constraint effectiveSize community cutActor } }
	topics { reach(scope: {asOf: $day}) { actors oneTie twoTies share groups } }` + fragments
}

// TestNetworksRepeat computes everything, files too, anew, again and again, on one core and on two: the answer is the
// same in every byte, and on every store.
func TestNetworksRepeat(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	first, question := "", everyMeasure()
	onEachStore(t, func(t *testing.T, s *service) {
		for run := range 20 {
			runtime.GOMAXPROCS(1 + run%2)
			s.handler = handler(s.store, wideLimits())
			got := s.post(t, "", question, `{"day": "2020-06-30"}`)
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
