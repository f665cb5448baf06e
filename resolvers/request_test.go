package resolvers_test

import (
	"fmt"
	"strings"
	"testing"

	"akteursnetz/graph"
)

// Who was asked long ago and answers today was asked long ago; what it accepts begins today, at the initiative's level,
// and ends today when it takes that back. A seat it has had all along stays as it is.
func TestAnAnswerLeavesTheDayOfAsking(t *testing.T) {
	onEachEmptyStore(t, func(t *testing.T, s *service) {
		s.load(t, []graph.Entity{
			&graph.Actor{ID: "act_a", Kind: graph.Association, Name: "A"}, &graph.Actor{ID: "act_b", Kind: graph.Association, Name: "B"},
			&graph.Initiative{ID: "ini_a", Title: "I", Status: graph.Planned, Visibility: graph.InternalOnly,
				Requests: []graph.Request{{Actor: "act_a", Answer: graph.Asked, AskedAt: "2026-03-01"}}},
			&graph.Participation{ID: "par_b", Initiative: "ini_a", Actor: "act_b", Since: "2020-01-01"},
		})
		answered := func(actor, answer string) string {
			return s.post(t, "coordinator", fmt.Sprintf(`mutation { recordRequest(initiative: "ini_a", actor: %q, answer: %s) { initiative {
				requests { actor { id } askedAt } participations { actor { id } since until visibility } } } }`, actor, answer), "")
		}
		accepted := answered("act_a", "ACCEPTED")
		for _, want := range []string{
			`"askedAt":"2026-03-01"`, `{"actor":{"id":"act_a"},"since":"2026-11-22","until":null,"visibility":"INTERNAL"}`,
		} {
			if !strings.Contains(accepted, want) {
				t.Errorf("accepting gives %s, want %s in it", accepted, want)
			}
		}
		for _, answer := range []string{"DECLINED", "ACCEPTED", "ASKED"} {
			until := `"until":"2026-11-22"`
			if answer == "ACCEPTED" {
				until = `"until":null`
			}
			got, want := answered("act_a", answer), `{"actor":{"id":"act_a"},"since":"2026-11-22",`+until
			if !strings.Contains(got, want) || !strings.Contains(got, `"askedAt":"2026-03-01"`) {
				t.Errorf("%s gives %s, want %s in it", answer, got, want)
			}
		}
		answered("act_b", "ACCEPTED")
		if got, want := answered("act_b", "DECLINED"), `{"actor":{"id":"act_b"},"since":"2020-01-01","until":null`; !strings.Contains(got, want) {
			t.Errorf("a seat that came otherwise becomes %s, want %s", got, want)
		}
	})
}
