package neo4j

import (
	"context"
	"slices"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// source gives the follower of the log what it asks for.
type source struct{ store *Store }

var _ graph.SnapshotSource = source{}

// Both change the way to an answer, never the answer: tests make them small.
var (
	chunk       = 10_000  // rows in an answer
	mostTouched = 100_000 // records to be read one by one; beyond it everything is read again
)

// CommitHint reads the commit number.
func (s source) CommitHint(ctx context.Context) (int64, error) {
	answer, err := s.store.read(ctx, queries.Cypher("commit"), nil)
	if err != nil {
		return 0, err
	}
	return answer.number(0), nil
}

// Stream reads all actors and ties in the order of their ids.
func (s source) Stream(ctx context.Context, to graph.Sink) error {
	err := s.stream(ctx, "view_actors", graph.PrefixActor, func(found []row) error {
		chunk, err := s.store.nodesOf(found)
		to.Nodes(chunk)
		return err
	})
	if err != nil {
		return err
	}
	err = s.stream(ctx, "view_ties", graph.PrefixTie, func(found []row) error {
		to.Edges(edgesOf(found))
		return nil
	})
	for _, prefix := range attachedPrefixes {
		if err != nil {
			return err
		}
		err = s.stream(ctx, "view_attached", prefix, func(found []row) error {
			chunk, err := attachedOf(found)
			to.Attached(chunk)
			return err
		})
	}
	return err
}

var attachedPrefixes = []string{graph.PrefixInitiative, graph.PrefixNeed, graph.PrefixOffer, graph.PrefixParticipation}

// stream reads the records of a type, which a prefix of ids marks.
func (s source) stream(ctx context.Context, block, prefix string, give func([]row) error) error {
	for after := prefix; ; {
		answer, err := s.store.read(ctx, queries.Cypher(block), map[string]any{
			"after": after, "end": prefix[:len(prefix)-1] + "`", "limit": int64(chunk),
		})
		if err != nil {
			return err
		}
		found := answer.rows(0)
		if err := give(found); err != nil {
			return err
		}
		if len(found) < chunk {
			return nil
		}
		after = found[len(found)-1].text(0)
	}
}

// Since holds the lock of all writes while it reads the log and the records.
func (s source) Since(ctx context.Context, commit int64) (now int64, delta graph.Delta, ok bool, err error) {
	ctx, cancel := context.WithTimeout(ctx, writeTimeout)
	defer cancel()
	session := s.store.session(ctx, driver.AccessModeWrite)
	defer func() { _ = session.Close(context.WithoutCancel(ctx)) }()
	_, err = session.ExecuteWrite(ctx, func(managed driver.ManagedTransaction) (any, error) {
		t := &tx{managed: managed}
		now, delta, ok, err = s.since(ctx, t, commit)
		if t.fault != nil {
			return nil, t.fault
		}
		return nil, err
	}, driver.WithTxTimeout(writeTimeout))
	return now, delta, ok, translate(err)
}

func (s source) since(ctx context.Context, t *tx, commit int64) (now int64, delta graph.Delta, ok bool, err error) {
	answer, err := t.ask(ctx, "lock", nil)
	if err != nil || commit < 0 {
		return answer.number(0), delta, false, err
	}
	now = answer.number(0)
	if delta.Touched, err = t.ids(ctx, "view_touched", map[string]any{"commit": commit, "limit": int64(mostTouched) + 1}); err != nil {
		return now, delta, false, err
	}
	if len(delta.Touched) > mostTouched {
		return now, graph.Delta{}, false, nil
	}
	answer, err = t.ask(ctx, "view_records", map[string]any{
		"actors": ofType(graph.ActorType, delta.Touched), "ties": ofType(graph.TieType, delta.Touched),
		"attached": attachedAmong(delta.Touched),
	})
	if err != nil {
		return now, delta, false, err
	}
	delta.Edges = edgesOf(answer.rows(1))
	if delta.Attached, err = attachedOf(answer.rows(2)); err != nil {
		return now, delta, false, err
	}
	delta.Nodes, err = s.store.nodesOf(answer.rows(0))
	return now, delta, err == nil, err
}

func (s *Store) nodesOf(found []row) ([]graph.Node, error) {
	nodes := make([]graph.Node, len(found))
	for i, at := range found {
		node, err := graph.ReadNode([]byte(at.text(1)), graph.Visibility(at.number(2)), s.options.Places)
		if err != nil {
			return nil, err
		}
		nodes[i] = node
	}
	return nodes, nil
}

func attachedAmong(ids []string) []string {
	return slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return !slices.Contains(graph.AttachedTypes, graph.TypeOf(id)) })
}

func attachedOf(found []row) ([]graph.Attached, error) {
	attached := make([]graph.Attached, len(found))
	for i, at := range found {
		one, err := graph.ReadAttached(at.text(0), []byte(at.text(1)), graph.Visibility(at.number(2)), at.flag(3))
		if err != nil {
			return nil, err
		}
		attached[i] = one
	}
	return attached, nil
}

func edgesOf(found []row) []graph.EdgeRow {
	edges := make([]graph.EdgeRow, len(found))
	for i, at := range found {
		e := &edges[i]
		e.ID, e.From, e.To, e.Kind, e.Weight = at.text(0), at.text(1), at.text(2), graph.TieKind(at.text(3)), int(at.number(4))
		e.Since, e.Until = graph.Date(at.text(5)), graph.Date(at.text(6))
		e.ConfirmedByFrom, e.ConfirmedByTo, e.Shown = graph.Date(at.text(7)), graph.Date(at.text(8)), graph.Visibility(at.number(9))
		e.Initiative, e.InitiativeShown = at.text(10), graph.Visibility(at.number(11))
	}
	return edges
}
