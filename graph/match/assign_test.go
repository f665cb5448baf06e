package match

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"akteursnetz/graph"
)

// total adds up what an assignment is worth.
func total(slots []slot, chosen []offered) int64 {
	sum, filled := int64(0), make([]int, len(slots))
	for _, c := range chosen {
		sum += c.score + placeValue(filled[c.slot])
		filled[c.slot]++
	}
	return sum
}

// tryAll finds the best of all assignments.
func tryAll(free []int, slots []slot, offers []offered, chosen []offered) int64 {
	if len(offers) == 0 {
		return total(slots, chosen)
	}
	best := tryAll(free, slots, offers[1:], chosen)
	o := offers[0]
	if free[o.volunteer] > 0 && slots[o.slot].places > 0 {
		free[o.volunteer]--
		slots[o.slot].places--
		best = max(best, tryAll(free, slots, offers[1:], append(chosen, o)))
		free[o.volunteer]++
		slots[o.slot].places++
	}
	return best
}

func TestAssignmentIsTheBestOfAll(t *testing.T) {
	for seed := range uint64(1000) {
		rng := rand.New(rand.NewPCG(seed, 9))
		var free []int
		for range 1 + rng.IntN(5) {
			free = append(free, rng.IntN(3))
		}
		var slots []slot
		for range 1 + rng.IntN(4) {
			slots = append(slots, slot{places: 1 + rng.IntN(3)})
		}
		var offers []offered
		for v := range free {
			for s := range slots {
				if rng.IntN(2) == 0 {
					offers = append(offers, offered{v, s, int64(rng.IntN(3_000_000) - 1_000_000)})
				}
			}
		}
		chosen := must(distribute(t.Context(), free, slots, offers))(t)
		used, filled := make([]int, len(free)), make([]int, len(slots))
		for _, c := range chosen {
			used[c.volunteer]++
			filled[c.slot]++
			if used[c.volunteer] > free[c.volunteer] || filled[c.slot] > slots[c.slot].places {
				t.Fatalf("seed %d: %+v is too much", seed, chosen)
			}
		}
		if got, want := total(slots, chosen), tryAll(free, slots, offers, nil); got != want {
			t.Fatalf("seed %d: worth %d, the best is worth %d", seed, got, want)
		}
	}
}

func TestAssign(t *testing.T) {
	w := &world{audience: graph.InternalOnly}
	for i, roles := range [][]graph.Role{{"TEACHING"}, {"TEACHING", "CHILDCARE"}, {"CHILDCARE"}} {
		w.actors = append(w.actors, &graph.Actor{ID: actorID(i), Kind: graph.Volunteer, Name: "x", Roles: roles, ConsentAt: "2025-01-01"})
	}
	w.actors = append(w.actors, &graph.Actor{ID: actorID(3), Kind: graph.Volunteer, Name: "x", Roles: []graph.Role{"TEACHING"}})
	roles := []graph.RequiredRole{{Role: "TEACHING", Quantity: 3}, {Role: "CHILDCARE"}}
	w.attached = append(w.attached, &graph.Initiative{ID: "ini_a", Title: "x", Roles: roles})
	ix := w.index(t)
	got := must(ix.Assign(t.Context(), []string{"ini_a"}, AssignmentOptions{}))(t)
	out := ""
	for _, a := range got.Assigned {
		out += fmt.Sprintf("%s %s, ", a.Role, a.Actor)
	}
	want := []string{
		"TEACHING act_001, TEACHING act_000, CHILDCARE act_002, ", "TEACHING act_000, TEACHING act_001, CHILDCARE act_002, ",
	}
	if !slices.Contains(want, out) {
		t.Errorf("got %s, want one of %q", out, want)
	}
	if len(got.Open) != 1 || got.Open[0].Missing != 1 || got.Idle != 1 {
		t.Errorf("open %+v, idle %d: nobody may be given a role without consent", got.Open, got.Idle)
	}
	w.audience = graph.PartnerLevel
	if _, err := w.index(t).Assign(t.Context(), []string{"ini_a"}, AssignmentOptions{}); graph.CodeOf(err) != graph.Forbidden {
		t.Errorf("got %v, want FORBIDDEN", err)
	}
}

func BenchmarkAssignment(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 1))
	free, slots := make([]int, 1000), make([]slot, 50)
	for i := range free {
		free[i] = 1 + rng.IntN(2)
	}
	for i := range slots {
		slots[i].places = 5 + rng.IntN(20)
	}
	var offers []offered
	for v := range free {
		for s := range slots {
			offers = append(offers, offered{v, s, int64(rng.IntN(1_000_000))})
		}
	}
	for b.Loop() {
		must(distribute(b.Context(), free, slots, offers))(b)
	}
}
