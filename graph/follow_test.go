package graph

import (
	"context"
	"errors"
	"testing"
)

// fakeSource is a store with one node per commit.
type fakeSource struct {
	commit  int64
	hint    int64 // added to what the hint tells
	forgets bool  // the log does not reach back
	fails   error
	during  func() // runs while the stream is read
	loads   int
}

func (s *fakeSource) CommitHint(context.Context) (int64, error) { return s.commit + s.hint, s.fails }

func (s *fakeSource) Stream(_ context.Context, to Sink) error {
	s.loads++
	to.Nodes(s.since(0))
	if s.during != nil {
		s.during()
	}
	return nil
}

func (s *fakeSource) Since(_ context.Context, commit int64) (int64, Delta, bool, error) {
	delta := Delta{Nodes: s.since(commit)}
	for _, node := range delta.Nodes {
		delta.Touched = append(delta.Touched, node.ID)
	}
	return s.commit, delta, !s.forgets, nil
}

func (s *fakeSource) since(commit int64) []Node {
	var nodes []Node
	for n := max(commit, 0) + 1; n <= s.commit; n++ {
		nodes = append(nodes, nodeCalled(Padded(n), OtherActor))
	}
	return nodes
}

func TestFollower(t *testing.T) {
	source := &fakeSource{commit: 3}
	follower := NewFollower(source)
	nodes := func() int {
		t.Helper()
		view, err := follower.View(t.Context(), Public)
		if err != nil {
			t.Fatal(err)
		}
		return len(view.IDs())
	}
	equal(t, "nothing before it is asked for", source.loads, 0)
	source.during = func() { source.commit = 4 }
	equal(t, "with what was written while it was read", nodes(), 4)
	source.during = nil
	source.commit = 6
	equal(t, "follows", [2]int{nodes(), source.loads}, [2]int{6, 1})
	source.hint = 1
	equal(t, "a hint that is early", nodes(), 6)
	source.hint = 0
	first, _ := follower.View(t.Context(), Public)
	second, _ := follower.View(t.Context(), Public)
	equal(t, "unchanged: the same view", first == second, true)
}

func TestFollowerKeeps(t *testing.T) {
	source := &fakeSource{commit: 1}
	follower := NewFollower(source)
	equal(t, "nothing before it was read", follower.Kept(Public) == nil, true)
	first, _ := follower.View(t.Context(), Public)
	source.commit = 2
	equal(t, "what was read last", follower.Kept(Public) == first, true)
	equal(t, "by this audience", follower.Kept(PartnerLevel) == nil, true)
	second, _ := follower.View(t.Context(), Public)
	equal(t, "which is not current any more", [2]bool{second == first, follower.Kept(Public) == second}, [2]bool{false, true})
}

func TestFollowerLoadsAgain(t *testing.T) {
	source := &fakeSource{commit: 1}
	follower := NewFollower(source)
	if _, err := follower.View(t.Context(), Public); err != nil {
		t.Fatal(err)
	}
	source.commit, source.forgets = 9, true
	_, err := follower.View(t.Context(), Public)
	equal(t, "the log never reaches back", CodeOf(err), Unavailable)
	equal(t, "it tried", source.loads, 2)
	source.forgets = false
	view, err := follower.View(t.Context(), Public)
	equal(t, "and recovers", [2]any{len(view.IDs()), err}, [2]any{9, error(nil)})
}

func TestFollowerFails(t *testing.T) {
	source := &fakeSource{fails: errors.New("away")}
	_, err := NewFollower(source).View(t.Context(), Public)
	equal(t, "passes on", errors.Is(err, source.fails), true)
	busy := NewFollower(source)
	<-busy.turn // somebody else reads
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = busy.View(gone, Public)
	equal(t, "does not wait longer than the caller", CodeOf(err), Unavailable)
}

func TestFollowerOutlivesItsCaller(t *testing.T) {
	source := &fakeSource{commit: 3}
	follower := NewFollower(source)
	impatient, leave := context.WithCancel(t.Context())
	gone := make(chan struct{})
	source.during = func() { leave(); <-gone }
	_, err := follower.View(impatient, Public)
	equal(t, "the caller leaves", CodeOf(err), Unavailable)
	close(gone)
	view, err := follower.View(t.Context(), Public)
	equal(t, "what was read is kept", [3]any{len(view.IDs()), err, source.loads}, [3]any{3, error(nil), 1})
}
