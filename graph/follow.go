package graph

import (
	"context"
	"slices"
	"strings"
	"sync"
)

// SnapshotSource is what a store gives a Follower.
type SnapshotSource interface {
	// CommitHint reads the commit number without a lock. It may be visible before its data.
	CommitHint(ctx context.Context) (int64, error)
	// Stream gives all actors, then all ties and all that is attached, in chunks. It may mix commits.
	Stream(ctx context.Context, to Sink) error
	// Since gives, in one consistent moment, the commit number and the records touched after a commit as they are then;
	// ok is false where the log does not reach back or too much changed.
	Since(ctx context.Context, commit int64) (now int64, delta Delta, ok bool, err error)
}

// Sink takes what a store streams.
type Sink interface {
	Nodes([]Node)
	Edges([]EdgeRow)
	Attached([]Attached)
}

// Follower keeps the snapshot of a store current, one caller at a time doing the work.
type Follower struct {
	source  SnapshotSource
	turn    chan struct{} // holds one token: whoever has it may use the fields below
	current *Snapshot
	views   sync.Map // of current, by audience; all may read it
}

// NewFollower follows a store. Nothing is loaded before the first View.
func NewFollower(source SnapshotSource) *Follower {
	f := &Follower{source: source, turn: make(chan struct{}, 1)}
	f.turn <- struct{}{}
	return f
}

// View gives the audience's view, never older than the last write acknowledged before the call. Reading goes on when the
// caller does not wait for its end, so that the next one finds what was read.
func (f *Follower) View(ctx context.Context, audience Audience) (*View, error) {
	away := func() error {
		return &Error{Code: Unavailable, Message: "the network is still being read; try again", Err: ctx.Err()}
	}
	select {
	case <-f.turn:
	case <-ctx.Done():
		return nil, away()
	}
	var view *View
	var err error
	done := make(chan struct{})
	go func() {
		defer func() { f.turn <- struct{}{}; close(done) }()
		if err = f.catchUp(context.WithoutCancel(ctx)); err == nil {
			view = f.view(audience)
		}
	}()
	select {
	case <-done:
		return view, err
	case <-ctx.Done():
		return nil, away()
	}
}

// Kept gives the audience's view of what was read last, nil for none. It may be older than the last write.
func (f *Follower) Kept(audience Audience) *View {
	view, _ := f.views.Load(audience)
	kept, _ := view.(*View)
	return kept
}

func (f *Follower) catchUp(ctx context.Context) error {
	hint, err := f.source.CommitHint(ctx)
	if err != nil {
		return err
	}
	if f.current == nil {
		return f.load(ctx)
	}
	if hint == f.current.Commit {
		return nil
	}
	now, delta, ok, err := f.source.Since(ctx, f.current.Commit)
	if err != nil {
		return err
	}
	if !ok {
		return f.load(ctx)
	}
	f.replace(f.current.Apply(now, delta))
	return nil
}

// load streams everything, then applies what was written from the moment before the stream began.
func (f *Follower) load(ctx context.Context) error {
	before, _, _, err := f.source.Since(ctx, -1)
	if err != nil {
		return err
	}
	base := loading{kept: map[string]string{}}
	err = f.source.Stream(ctx, &base)
	if err != nil {
		return err
	}
	now, delta, ok, err := f.source.Since(ctx, before)
	if err != nil {
		return err
	}
	if !ok {
		return Errorf(Unavailable, "", "the directory is being rewritten; try again in a moment")
	}
	f.replace(base.snapshot(before).Apply(now, delta))
	return nil
}

// loading gathers a snapshot while it is streamed.
type loading struct {
	nodes    []Node
	places   map[string]int32 // of nodes, once all are there
	edges    []Edge
	attached []Attached
	kept     map[string]string // one copy of every text that many records share
}

// one gives the copy that is kept.
func (l *loading) one(text string) string {
	if place, actor := l.places[text]; actor {
		return l.nodes[place].ID
	}
	if shared, known := l.kept[text]; known {
		return shared
	}
	l.kept[text] = text
	return text
}

// Nodes takes actors.
func (l *loading) Nodes(chunk []Node) {
	for _, node := range chunk {
		node.intern(l.one)
		l.nodes = append(l.nodes, node)
	}
}

// Attached takes what is attached.
func (l *loading) Attached(chunk []Attached) {
	for _, attached := range chunk {
		attached.intern(l.one)
		l.attached = append(l.attached, attached)
	}
}

// Edges takes ties.
func (l *loading) Edges(chunk []EdgeRow) {
	if l.places == nil {
		sortNodes(l.nodes)
		l.places = make(map[string]int32, len(l.nodes))
		for i := range l.nodes {
			l.places[l.nodes[i].ID] = int32(i)
		}
	}
	l.edges = append(l.edges, placed(chunk, func(id string) (int32, bool) {
		place, there := l.places[id]
		return place, there
	})...)
}

func (l *loading) snapshot(commit int64) *Snapshot {
	sortNodes(l.nodes)
	slices.SortFunc(l.edges, func(a, b Edge) int { return strings.Compare(a.ID, b.ID) })
	sortAttached(l.attached)
	return newSnapshot(commit, l.nodes, l.edges, l.attached)
}

func (f *Follower) replace(next *Snapshot) {
	f.current = next
	f.views.Clear()
}

func (f *Follower) view(audience Audience) *View {
	view := f.Kept(audience)
	if view == nil {
		view = f.current.View(audience)
		f.views.Store(audience, view)
	}
	return view
}
