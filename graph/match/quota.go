package match

import (
	"fmt"
	"math/bits"
	"slices"

	"akteursnetz/graph"
)

// Quota bounds how many members of a coalition, with those on board, are of a group: actors for which everything given
// holds.
type Quota struct {
	Name                  string
	Kinds                 []graph.ActorKind // empty: any
	OutsideAdministration *bool
	MigrantLed            *bool
	MigrantOrganization   *bool // of that kind, or led by migrants
	Min                   int
	Max                   *int // nil: any number
}

const (
	maxSize   = 20
	maxQuotas = 6
)

// DefaultQuotas are the rules of the participation process for a coalition of a size: somebody from outside the
// administration, a migrant organization, and no more of the administration than half.
func DefaultQuotas(size int) []Quota {
	yes, no, half := true, false, (size+1)/2
	return []Quota{
		{Name: "OUTSIDE_ADMINISTRATION", OutsideAdministration: &yes, Min: 1},
		{Name: "MIGRANT_ORGANIZATION", MigrantOrganization: &yes, Min: 1},
		{Name: "ADMINISTRATION", OutsideAdministration: &no, Max: &half},
	}
}

// has tells whether an actor is of the group.
func (q *Quota) has(a *graph.Features) bool {
	led := a.MigrantLed != nil && *a.MigrantLed
	return (len(q.Kinds) == 0 || slices.Contains(q.Kinds, a.Kind)) &&
		(q.OutsideAdministration == nil || *q.OutsideAdministration == a.Kind.OutsideAdministration()) &&
		(q.MigrantLed == nil || *q.MigrantLed == led) &&
		(q.MigrantOrganization == nil || *q.MigrantOrganization == (led || a.Kind == graph.MigrantOrganization))
}

func checkCoalition(size int, quotas []Quota) error {
	var errs graph.Errors
	if size < 1 || size > maxSize {
		errs.Add("size", "is %d; give a number from 1 to %d", size, maxSize)
	}
	if len(quotas) > maxQuotas {
		errs.Add("quotas", "are %d; give at most %d", len(quotas), maxQuotas)
	}
	for n, q := range quotas {
		at := fmt.Sprintf("quotas[%d]", n)
		if q.Name == "" {
			errs.Add(at+".name", "is missing; give one to be told by")
		}
		if slices.ContainsFunc(quotas[:n], func(other Quota) bool { return other.Name == q.Name }) {
			errs.Add(at+".name", "%q is given twice; name each differently", clip(q.Name))
		}
		for i, kind := range q.Kinds {
			if !slices.Contains(graph.ActorKinds, kind) {
				errs.Add(fmt.Sprintf("%s.kind[%d]", at, i), "there is no kind %q%s", clip(string(kind)), guess(kind, graph.ActorKinds))
			}
		}
		switch {
		case q.Min < 0:
			errs.Add(at+".min", "is %d; give 0 or more", q.Min)
		case q.Max != nil && *q.Max < q.Min:
			errs.Add(at+".max", "is %d, below min %d; give as much or more", *q.Max, q.Min)
		}
	}
	return errs.Err()
}

// groups is a set of quotas, a bit each.
type groups uint8

func (g groups) each(yield func(int) bool) {
	for ; g != 0; g &= g - 1 {
		if !yield(bits.TrailingZeros8(uint8(g))) {
			return
		}
	}
}

// rules are the quotas as a search keeps them.
type rules struct {
	count     int
	min, max  [maxQuotas]int
	signature []groups // distinct memberships of candidates
}

// standing is how far a coalition is: members of each quota, slots left and candidates left of each signature.
type standing struct {
	inQuota   [maxQuotas]int
	slots     int
	available []int
}

func (s standing) clone() standing {
	s.available = slices.Clone(s.available)
	return s
}

// take adds a member of a signature.
func (s *standing) take(r *rules, signature int) {
	s.slots--
	s.available[signature]--
	for g := range r.signature[signature].each {
		s.inQuota[g]++
	}
}

// met tells whether every quota holds.
func (s *standing) met(r *rules) bool {
	for g := range r.count {
		if s.inQuota[g] < r.min[g] || s.inQuota[g] > r.max[g] {
			return false
		}
	}
	return true
}

// reachable tells whether the slots and candidates left can still meet every quota of those looked at.
func (s *standing) reachable(r *rules, looked groups) bool {
	var open [maxQuotas]int8 // members still lacking
	var room [maxQuotas]int8
	lacking := false
	for g := range looked.each {
		open[g] = int8(min(maxSize+1, max(0, r.min[g]-s.inQuota[g])))
		if r.max[g] < s.inQuota[g] {
			return false
		}
		room[g] = int8(min(maxSize, r.max[g]-s.inQuota[g]))
		lacking = lacking || open[g] > 0
	}
	if !lacking {
		return true
	}
	f := filling{rules: r, looked: looked, available: s.available, known: map[fillState]bool{}}
	return f.possible(fillState{0, int8(s.slots), open, room})
}

// filling asks how many candidates of each signature could fill the open quotas: a dynamic program.
type filling struct {
	*rules
	looked    groups
	available []int
	known     map[fillState]bool
}

type fillState struct {
	signature  int8
	slots      int8
	open, room [maxQuotas]int8
}

func (f *filling) possible(at fillState) bool {
	if at.open == ([maxQuotas]int8{}) {
		return true
	}
	if int(at.signature) == len(f.signature) || at.slots == 0 {
		return false
	}
	if answer, known := f.known[at]; known {
		return answer
	}
	mine := f.signature[at.signature] & f.looked
	next, answer := at, false
	next.signature++
	for taken := 0; ; taken++ {
		if f.possible(next) {
			answer = true
			break
		}
		if mine == 0 || taken == f.available[at.signature] || next.slots == 0 {
			break
		}
		next.slots--
		full := false
		for g := range mine.each {
			next.open[g] = max(0, next.open[g]-1)
			next.room[g]--
			full = full || next.room[g] < 0
		}
		if full {
			break
		}
	}
	f.known[at] = answer
	return answer
}
