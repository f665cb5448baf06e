package match

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"akteursnetz/graph"
)

// AssignmentOptions say whom to assign.
type AssignmentOptions struct {
	Kinds    []graph.ActorKind // empty: VOLUNTEER and VOLUNTEER_GROUP
	RadiusKm *float64
}

// Assignment gives volunteers to the roles that initiatives ask for.
type Assignment struct {
	Assigned []Assigned // by initiative as asked, role, then the highest score, then id
	Open     []OpenSlot // roles that lack somebody, in the same order
	Idle     int        // volunteers with a free slot left whom nothing needs
}

// Assigned is a volunteer in a role.
type Assigned struct {
	Initiative string
	Role       graph.Role
	Actor      string
	Score      int64 // of the volunteer for the initiative, in millionths
}

// OpenSlot is a role that lacks somebody.
type OpenSlot struct {
	Initiative string
	Role       graph.Role
	Missing    int
}

const (
	maxInitiatives = 50
	firstPlace     = 1_000_000 // points for filling a role at all; the second place in it brings half, the third a third …
)

// slot is a role of an initiative.
type slot struct {
	initiative string
	role       graph.Role
	places     int
}

// Assign gives volunteers to roles so that the scores, and the points for places filled, add up to the most: a minimum
// cost flow from volunteers with their free slots to roles with their places. Coordinators alone may: FORBIDDEN else.
func (ix *Index) Assign(ctx context.Context, initiatives []string, o AssignmentOptions) (*Assignment, error) {
	if !ix.internal() {
		return nil, graph.Errorf(graph.Forbidden, "", "volunteers are assigned by coordinators")
	}
	if len(initiatives) == 0 || len(initiatives) > maxInitiatives {
		return nil, graph.Errorf(graph.Invalid, "initiatives", "are %d; give 1 to %d", len(initiatives), maxInitiatives)
	}
	volunteers, err := ix.volunteers(o)
	if err != nil {
		return nil, err
	}
	var slots []slot
	var offers []offered
	for n, id := range initiatives {
		if slices.Contains(initiatives[:n], id) {
			return nil, graph.Errorf(graph.Invalid, fmt.Sprintf("initiatives[%d]", n), "%s is given twice; give each once", id)
		}
		d, err := ix.Stored(id)
		if err != nil {
			return nil, graph.Unknown(fmt.Sprintf("initiatives[%d]", n), id)
		}
		more, err := ix.offers(ctx, d, o, volunteers, len(slots))
		if err != nil {
			return nil, err
		}
		offers = append(offers, more...)
		for _, role := range d.Roles {
			slots = append(slots, slot{id, role.Role, role.Quantity})
		}
	}
	free := make([]int, len(volunteers))
	for i, v := range volunteers {
		free[i] = ix.freeOr1(v)
	}
	chosen, err := distribute(ctx, free, slots, offers)
	if err != nil {
		return nil, err
	}
	return ix.assignment(volunteers, free, slots, chosen), nil
}

func (ix *Index) volunteers(o AssignmentOptions) ([]int32, error) {
	kinds := o.Kinds
	if len(kinds) == 0 {
		kinds = []graph.ActorKind{graph.Volunteer, graph.VolunteerGroup}
	}
	if _, err := (Options{RadiusKm: o.RadiusKm, Kinds: kinds}).check(); err != nil {
		return nil, err
	}
	var out []int32
	for v := range int32(ix.n) {
		if slices.Contains(kinds, ix.actor(v).Kind) {
			out = append(out, v)
		}
	}
	return out, nil
}

// freeOr1 is the number of slots that an actor has free; one where nobody knows.
func (ix *Index) freeOr1(v int32) int {
	if ix.slots(v) < 0 {
		return 1
	}
	return ix.free(v)
}

// offered is a volunteer who could fill a role.
type offered struct {
	volunteer int // place in the list
	slot      int
	score     int64
}

// offers gives the volunteers who could fill the roles of an initiative.
func (ix *Index) offers(ctx context.Context, d Draft, o AssignmentOptions, volunteers []int32, from int) ([]offered, error) {
	if len(d.Roles) == 0 {
		return nil, nil
	}
	t, err := ix.task(d, Options{RadiusKm: o.RadiusKm})
	if err != nil {
		return nil, err
	}
	var out []offered
	for i, v := range volunteers {
		if i%checkEvery == 0 && ctx.Err() != nil {
			return nil, ended(ctx)
		}
		at, far := t.values(v)
		if t.failures(v, &at, far) != 0 {
			continue
		}
		for r := range t.roles {
			if ix.roles[v].has(t.roles[r].no) {
				out = append(out, offered{i, from + r, t.score(v, &at)})
			}
		}
	}
	return out, nil
}

// distribute finds the best assignment: the offers to take, in order.
func distribute(ctx context.Context, free []int, slots []slot, offers []offered) ([]offered, error) {
	f := newFlow(len(free) + len(slots) + 2)
	sink := int32(f.nodes - 1)
	slotNode := func(s int) int32 { return int32(1 + len(free) + s) }
	for i, n := range free {
		f.connect(0, int32(1+i), int32(n), 0)
	}
	arcs := make([]int32, len(offers))
	for i, o := range offers {
		arcs[i] = f.connect(int32(1+o.volunteer), slotNode(o.slot), 1, -o.score)
	}
	for s, slot := range slots {
		for place := range slot.places {
			f.connect(slotNode(s), sink, 1, -placeValue(place))
		}
	}
	if err := f.cheapest(ctx); err != nil {
		return nil, err
	}
	var chosen []offered
	for i, o := range offers {
		if f.arcs[arcs[i]].capacity == 0 {
			chosen = append(chosen, o)
		}
	}
	return chosen, nil
}

// placeValue is convex: what comes first counts more.
func placeValue(place int) int64 { return firstPlace / int64(place+1) }

func (ix *Index) assignment(volunteers []int32, free []int, slots []slot, chosen []offered) *Assignment {
	out := &Assignment{}
	slices.SortStableFunc(chosen, func(a, b offered) int {
		return cmp.Or(cmp.Compare(a.slot, b.slot), cmp.Compare(b.score, a.score), cmp.Compare(a.volunteer, b.volunteer))
	})
	filled, used := make([]int, len(slots)), make([]int, len(volunteers))
	for _, c := range chosen {
		s := slots[c.slot]
		out.Assigned = append(out.Assigned, Assigned{s.initiative, s.role, ix.id(volunteers[c.volunteer]), c.score})
		filled[c.slot]++
		used[c.volunteer]++
	}
	for s, slot := range slots {
		if missing := slot.places - filled[s]; missing > 0 {
			out.Open = append(out.Open, OpenSlot{slot.initiative, slot.role, missing})
		}
	}
	for i := range volunteers {
		if used[i] < free[i] {
			out.Idle++
		}
	}
	return out
}
