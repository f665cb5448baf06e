package match

import (
	"cmp"
	"context"
	"slices"

	"akteursnetz/graph"
)

// Match is what an index answers to a draft: everybody scored or left out.
type Match struct {
	*task
	scores []int64 // points of every actor
	left   []failures
	ranked []int32 // candidates, best first
}

// between contexts are looked at.
const checkEvery = 4096

// Match scores everybody. It ends with UNAVAILABLE when the context does.
func (ix *Index) Match(ctx context.Context, d Draft, o Options) (*Match, error) {
	t, err := ix.task(d, o)
	if err != nil {
		return nil, err
	}
	m := &Match{task: t, scores: make([]int64, ix.n), left: make([]failures, ix.n)}
	for v := range int32(ix.n) {
		if v%checkEvery == 0 && ctx.Err() != nil {
			return nil, ended(ctx)
		}
		at, far := t.values(v)
		m.scores[v], m.left[v] = t.score(v, &at), t.failures(v, &at, far)
		if m.left[v] == 0 {
			m.ranked = append(m.ranked, v)
		}
	}
	m.rank()
	return m, nil
}

func ended(ctx context.Context) error {
	return &graph.Error{Code: graph.Unavailable, Message: "matching took too long; ask again", Err: ctx.Err()}
}

// rank sorts the candidates by points, equal ones by id: in one number, for it is most of the work on large networks.
func (m *Match) rank() {
	keys := make([]int64, len(m.ranked))
	for i, v := range m.ranked {
		keys[i] = -m.scores[v]<<32 | int64(v)
	}
	slices.Sort(keys)
	for i, key := range keys {
		m.ranked[i] = int32(key & (1<<32 - 1))
	}
}

// Used gives the options in force.
func (m *Match) Used() Used { return m.used() }

// Count gives the number of candidates.
func (m *Match) Count() int { return len(m.ranked) }

// RejectedCount gives the number of actors left out: candidates and rejected are all that the caller sees.
func (m *Match) RejectedCount() int { return m.ix.n - len(m.ranked) }

// Candidate is an actor that could take part, and why.
type Candidate struct {
	Actor        string
	Score        int64 // in millionths: the sum of the reasons' points
	Reasons      []Reason
	Introduction *Introduction // nil without coordinator and lead, and where no way is short enough
	Covers       []Coverage
	Serves       []Evidence // the need of the actor that the initiative serves, where that raised its score
	Warnings     []Notice
}

// Candidates gives the best, best first, equal ones by id.
func (m *Match) Candidates(first int) []Candidate {
	out := make([]Candidate, 0, min(first, len(m.ranked)))
	for _, v := range m.ranked[:cap(out)] {
		out = append(out, m.candidate(v))
	}
	return out
}

func (t *task) candidate(v int32) Candidate {
	at, _ := t.values(v)
	factor := t.factor(v, &at)
	_, score := t.points(&at, factor)
	reasons := mostFirst(slices.DeleteFunc(t.reasons(v, &at), func(r Reason) bool { return r.Points == 0 }))
	return Candidate{
		Actor: t.ix.id(v), Score: score, Reasons: reasons, Introduction: t.introduction(v), Covers: t.covers(v),
		Serves: t.needEvidence(v, &at), Warnings: t.warnings(v, &at),
	}
}

func mostFirst(reasons []Reason) []Reason {
	slices.SortStableFunc(reasons, func(a, b Reason) int { return cmp.Compare(b.Points, a.Points) })
	return reasons
}

// Rejection is an actor that was left out, and every reason.
type Rejection struct {
	Actor   string
	Reasons []Notice
}

// Rejections gives those left out, by id.
func (m *Match) Rejections(first int) []Rejection {
	var out []Rejection
	for v := range int32(m.ix.n) {
		if len(out) == first {
			break
		}
		if m.left[v] != 0 {
			out = append(out, Rejection{m.ix.id(v), m.notices(v, m.left[v])})
		}
	}
	return out
}

// ReasonCount tells how many actors were left out for a reason.
type ReasonCount struct {
	Code  Code
	Count int
}

// ReasonCounts counts all reasons, in the order of Codes; an actor counts for each of its own.
func (m *Match) ReasonCounts() []ReasonCount {
	counts := make([]ReasonCount, len(Codes))
	for i, code := range Codes {
		counts[i].Code = code
		for _, left := range m.left {
			counts[i].Count += int(left >> i & 1)
		}
	}
	return slices.DeleteFunc(counts, func(c ReasonCount) bool { return c.Count == 0 })
}
