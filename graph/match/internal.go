package match

import (
	"slices"
	"strings"

	"akteursnetz/graph"
)

// want is an open need of an actor.
type want struct {
	topic int32
	id    string
}

// engagement is the time in which an actor carries an initiative.
type engagement struct {
	initiative  string
	from, until graph.Date // empty: open
	now         bool       // it is running and the actor takes part on AsOf
}

// readInternal reads what only coordinators know: a view below INTERNAL holds none of it.
func (ix *Index) readInternal() {
	view := ix.Network.View
	ix.wants = gathered(ix.n, func(yield func(int32, want)) {
		for w := range view.Wants() {
			topic, known := ix.tree.numbers[w.Topic]
			if v, found := ix.Network.Find(w.Actor); found && known && w.Status.Open() {
				yield(v, want{topic, w.ID})
			}
		}
	})
	ix.open, ix.requests = make([]int32, ix.n), map[string][]graph.Request{}
	for p := range view.Projects() {
		if requests := view.Requests(p); len(requests) > 0 {
			ix.requests[p.ID] = requests
			for _, r := range requests {
				if v, found := ix.Network.Find(r.Actor); found && r.Answer == graph.Asked && ahead(p.Status) {
					ix.open[v]++
				}
			}
		}
	}
	ix.engaged = map[int32][]engagement{}
	for seat := range view.Seats() {
		v, found := ix.Network.Find(seat.Actor)
		if !found || ix.slots(v) < 0 {
			continue
		}
		if p := view.Project(seat.Initiative); p != nil {
			ix.engaged[v] = append(ix.engaged[v], engagedIn(p, seat, ix.AsOf))
		}
	}
}

// ahead tells whether an initiative is still to be carried: requests of others have lapsed.
func ahead(status graph.Status) bool { return status == graph.Planned || status == graph.Running }

func engagedIn(p *graph.Project, seat *graph.Seat, asOf graph.Date) engagement {
	e := engagement{initiative: p.ID, from: max(p.From, seat.Since), until: p.Until, now: p.Status == graph.Running && seat.ActiveOn(asOf)}
	if e.until == "" || seat.Until != "" && seat.Until < e.until {
		e.until = seat.Until
	}
	if p.Status == graph.Completed && e.until == "" {
		e.until = e.from
	}
	return e
}

// slots is how many initiatives an actor can carry at a time; −1 where nobody knows.
func (ix *Index) slots(v int32) int {
	capacity := ix.actor(v).Capacity
	if capacity == nil || capacity.ParallelInitiatives == nil {
		return -1
	}
	return *capacity.ParallelInitiatives
}

// free is how many more initiatives an actor can carry now: what it can carry less the running ones it takes part in.
func (ix *Index) free(v int32) int {
	var running []string
	for _, e := range ix.engaged[v] {
		if e.now && !slices.Contains(running, e.initiative) {
			running = append(running, e.initiative)
		}
	}
	return max(0, ix.slots(v)-len(running))
}

// available is the share of the days of a period on which an actor has a free slot.
func (ix *Index) available(v int32, from, until graph.Date) float64 {
	slots := ix.slots(v)
	taken := slices.DeleteFunc(slices.Clone(ix.engaged[v]), func(e engagement) bool {
		return e.from > until || e.until != "" && e.until < from
	})
	if len(taken) < slots {
		return 1
	}
	// the number of slots taken changes on these days alone
	days := []graph.Date{from}
	for _, e := range taken {
		if e.from > from {
			days = append(days, e.from)
		}
		if after := e.until.AddDays(1); e.until != "" && after <= until {
			days = append(days, after)
		}
	}
	slices.SortFunc(days, func(a, b graph.Date) int { return strings.Compare(string(a), string(b)) })
	days = append(slices.Compact(days), until.AddDays(1))
	open := 0
	for i, day := range days[:len(days)-1] {
		busy := 0
		for _, e := range taken {
			if e.from <= day && (e.until == "" || day <= e.until) {
				busy++
			}
		}
		if busy < slots {
			open += day.DaysUntil(days[i+1])
		}
	}
	return float64(open) / float64(from.DaysUntil(until)+1)
}

// load is open requests/(1 + free capacity), at most 1: whom everybody asks should not sink.
func (ix *Index) load(v int32) float64 {
	if ix.open[v] == 0 {
		return 0
	}
	free := 0
	if ix.slots(v) >= 0 {
		free = ix.free(v)
	}
	return min(1, float64(ix.open[v])/float64(1+free))
}
