package match

import (
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"akteursnetz/graph"
)

// byTie compares ties by what is shown of them: their places differ between views.
var byTie = cmp.Transformer("tie", func(e *graph.Edge) string {
	if e == nil {
		return ""
	}
	return e.ID
})

// answers is everything that an index says to a draft.
type answers struct {
	Candidates []Candidate
	Rejections []Rejection
	Counts     []ReasonCount
	Gaps       []Gap
	Coalition  *Coalition
	WhyNot     []*WhyNot
	Similar    []Similar
	Used       Used
}

func ask(tb testing.TB, ix *Index, d Draft, o Options) answers {
	tb.Helper()
	m := must(ix.Match(tb.Context(), d, o))(tb)
	a := answers{
		Candidates: m.Candidates(ix.n), Rejections: m.Rejections(ix.n), Counts: m.ReasonCounts(), Gaps: m.Gaps(), Used: m.Used(),
		Coalition: must(m.Coalition(tb.Context(), 3, nil))(tb), Similar: must(ix.Similar(d, 10))(tb),
	}
	for v := range int32(ix.n) {
		a.WhyNot = append(a.WhyNot, must(ix.WhyNot(tb.Context(), ix.id(v), d, o, 3))(tb))
	}
	return a
}

// Every actor is a candidate or left out, never both; reasons add up to scores; candidates are in order.
func TestEveryActorIsAccountedFor(t *testing.T) {
	for seed := range uint64(150) {
		rng := rand.New(rand.NewPCG(seed, 1))
		ix := randomWorld(rng, 5+rng.IntN(25)).index(t)
		d := randomDraft(rng, ix)
		o := Options{Prefer: Preferences[rng.IntN(3)]}
		a := ask(t, ix, d, o)
		var ids []string
		last := int64(1) << 40
		for i, c := range a.Candidates {
			sum := int64(0)
			for _, r := range c.Reasons {
				sum += r.Points
				if r.Points != points(r.Weight, r.Value, r.Factor) && r.Component != Load {
					t.Fatalf("seed %d: %+v", seed, r)
				}
			}
			if sum != c.Score || c.Score > last || c.Score == last && c.Actor < a.Candidates[i-1].Actor {
				t.Fatalf("seed %d: %s has %d points, its reasons %d, the one before %d", seed, c.Actor, c.Score, sum, last)
			}
			last = c.Score
			ids = append(ids, c.Actor)
		}
		for _, r := range a.Rejections {
			if len(r.Reasons) == 0 {
				t.Fatalf("seed %d: %s is left out for no reason", seed, r.Actor)
			}
			ids = append(ids, r.Actor)
		}
		slices.Sort(ids)
		if want := ix.Network.View.IDs(); !slices.Equal(ids, want) {
			t.Fatalf("seed %d: %v are told of, %v are there", seed, ids, want)
		}
	}
}

// What is hidden from a caller changes nothing they are told: not if it goes, nor if it changes.
func TestHiddenChangesNothing(t *testing.T) {
	for seed := range uint64(150) {
		for _, audience := range []graph.Audience{graph.Public, graph.PartnerLevel} {
			rng := rand.New(rand.NewPCG(seed, 2))
			w := randomWorld(rng, 6+rng.IntN(14))
			w.audience = audience
			ix := w.index(t)
			d := randomDraft(rng, ix)
			before := ask(t, ix, d, Options{})
			if diff := cmp.Diff(before, ask(t, w.without(audience).index(t), d, Options{}), byTie); diff != "" {
				t.Fatalf("seed %d, %s: %s", seed, audience, diff)
			}
		}
	}
}

// without gives the world without what an audience does not see.
func (w *world) without(audience graph.Audience) *world {
	shown := &world{audience: audience}
	seen := map[string]bool{}
	for _, a := range w.actors {
		if a.Visibility <= audience {
			kept := *a
			kept.Capacity, kept.ConsentAt = nil, ""
			shown.actors = append(shown.actors, &kept)
			seen[a.ID] = true
		}
	}
	for _, t := range w.ties {
		if t.Visibility <= audience && seen[t.From] && seen[t.To] {
			shown.ties = append(shown.ties, t)
		}
	}
	for _, e := range w.attached {
		if e.EntityVisibility() <= audience {
			seen[e.EntityID()] = true
		}
	}
	for _, e := range w.attached {
		if i, ok := e.(*graph.Initiative); ok {
			kept := *i
			kept.Requests = nil
			if !seen[i.Lead] {
				kept.Lead = ""
			}
			kept.Partners = slices.DeleteFunc(slices.Clone(i.Partners), func(id string) bool { return !seen[id] })
			e = &kept
		}
		needs := func(ref graph.Ref) bool { return ref.Required && !seen[ref.Target] }
		if e.EntityVisibility() <= audience && !slices.ContainsFunc(e.Refs(), needs) {
			shown.attached = append(shown.attached, e)
		}
	}
	return shown
}

// Equal questions have equal answers, whatever the number of cores.
func TestAnswersRepeat(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 3))
	w := randomWorld(rng, 40)
	d := randomDraft(rng, w.index(t))
	want := ask(t, w.index(t), d, Options{})
	for run := range 20 {
		before := runtime.GOMAXPROCS(1 + run%4)
		got := ask(t, w.index(t), d, Options{})
		runtime.GOMAXPROCS(before)
		if diff := cmp.Diff(want, got, byTie); diff != "" {
			t.Fatalf("run %d: %s", run, diff)
		}
	}
}

// Other ids give equal scores.
func TestRelabelling(t *testing.T) {
	for seed := range uint64(100) {
		rng := rand.New(rand.NewPCG(seed, 4))
		w := randomWorld(rng, 5+rng.IntN(20))
		ix := w.index(t)
		d := randomDraft(rng, ix)
		scores := func(ix *Index, d Draft) map[string]int64 {
			m := must(ix.Match(t.Context(), d, Options{}))(t)
			out := map[string]int64{}
			for v := range int32(ix.n) {
				out[ix.id(v)] = m.scores[v]
			}
			return out
		}
		want := scores(ix, d)
		renamed := map[string]string{"": ""}
		for i, to := range rng.Perm(len(w.actors)) {
			renamed[actorID(i)] = "act_x" + actorID(to)[4:]
		}
		got := scores(w.renamed(renamed).index(t), d.renamed(renamed))
		for id, score := range want {
			if got[renamed[id]] != score {
				t.Fatalf("seed %d: %s has %d points, %d under another name", seed, id, score, got[renamed[id]])
			}
		}
	}
}

func (d Draft) renamed(names map[string]string) Draft {
	d.Lead, d.Coordinator = names[d.Lead], names[d.Coordinator]
	d.OnBoard = slices.Clone(d.OnBoard)
	for i, id := range d.OnBoard {
		d.OnBoard[i] = names[id]
	}
	return d
}

func (w *world) renamed(names map[string]string) *world {
	out := &world{audience: w.audience}
	for _, a := range w.actors {
		other := *a
		other.ID = names[a.ID]
		out.actors = append(out.actors, &other)
	}
	for _, t := range w.ties {
		other := *t
		other.From, other.To = names[t.From], names[t.To]
		out.ties = append(out.ties, &other)
	}
	for _, e := range w.attached {
		switch e := e.(type) {
		case *graph.Initiative:
			other := *e
			other.Lead = names[e.Lead]
			other.Partners, other.Requests = nil, nil
			for _, id := range e.Partners {
				other.Partners = append(other.Partners, names[id])
			}
			for _, r := range e.Requests {
				r.Actor = names[r.Actor]
				other.Requests = append(other.Requests, r)
			}
			out.attached = append(out.attached, &other)
		case *graph.Participation:
			other := *e
			other.Actor = names[e.Actor]
			out.attached = append(out.attached, &other)
		case *graph.Offer:
			other := *e
			other.Provider = names[e.Provider]
			out.attached = append(out.attached, &other)
		case *graph.Need:
			other := *e
			other.Actor = names[e.Actor]
			out.attached = append(out.attached, &other)
		}
	}
	return out
}

// More of what is asked for never counts less; an older confirmation never counts more.
func TestMoreIsNeverLess(t *testing.T) {
	for seed := range uint64(150) {
		rng := rand.New(rand.NewPCG(seed, 6))
		w := randomWorld(rng, 5+rng.IntN(15))
		ix := w.index(t)
		d := randomDraft(rng, ix)
		tk := must(ix.task(d, Options{}))(t)
		v := int32(rng.IntN(ix.n))
		before, _ := tk.values(v)

		more := *ix
		more.topics = filled(ix.n, func(u int32, items []annotation) []annotation {
			items = append(items, ix.topics.of(u)...)
			if u == v {
				items = append(items, annotation{int32(rng.IntN(7)), rng.Float64()})
			}
			return items
		})
		more.past = filled(ix.n, func(u int32, items []past) []past {
			items = append(items, ix.past.of(u)...)
			if u == v {
				items = append(items, past{project: int32(rng.IntN(len(ix.projects))), weight: rng.Float64()})
			}
			return items
		})
		tk.ix = &more
		after, _ := tk.values(v)
		if after[topicAt] < before[topicAt] || after[experienceAt] < before[experienceAt] {
			t.Fatalf("seed %d: %v before, %v with more", seed, before, after)
		}

		from, to := actorID(rng.IntN(len(w.actors))), actorID(rng.IntN(len(w.actors)))
		if from != to {
			tied := *w
			tie := &graph.Tie{ID: "tie_new", From: min(from, to), To: max(from, to), Kind: graph.Knows, Strength: ptr(3)}
			tied.ties = append(slices.Clone(w.ties), tie)
			other := must(tied.index(t).task(d, Options{}))(t)
			for u := range int32(ix.n) {
				if was, is := tk.introductions.of(u).trust(), other.introductions.of(u).trust(); is < was {
					t.Fatalf("seed %d: another tie lowers the trust in %s from %v to %v", seed, ix.id(u), was, is)
				}
			}
		}

		m := must(ix.Match(t.Context(), d, Options{}))(t)
		if at := slices.IndexFunc(w.actors, func(a *graph.Actor) bool { return a.ID == ix.id(v) }); w.actors[at].VerifiedAt != "" {
			older := *w
			older.actors = slices.Clone(w.actors)
			stale := *w.actors[at]
			stale.VerifiedAt = stale.VerifiedAt.AddDays(-rng.IntN(1000))
			older.actors[at] = &stale
			if is := must(older.index(t).Match(t.Context(), d, Options{}))(t).scores[v]; is > m.scores[v] {
				t.Fatalf("seed %d: an older confirmation raises %d to %d", seed, m.scores[v], is)
			}
		}
	}
}
