package neo4j

import (
	"context"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// source gives the follower of the log what it asks for.
type source struct{ store *Store }

var _ graph.SnapshotSource = source{}

const (
	chunk = 10_000  // rows in an answer
	most  = 100_000 // touched records to be read one by one; beyond it everything is read again
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
func (s source) Stream(ctx context.Context, nodes func([]graph.Node), edges func([]graph.Edge)) error {
	err := s.stream(ctx, "view_actors", graph.PrefixActor, func(found []row) { nodes(nodesOf(found)) })
	if err != nil {
		return err
	}
	return s.stream(ctx, "view_ties", graph.PrefixTie, func(found []row) { edges(edgesOf(found)) })
}

func (s source) stream(ctx context.Context, block, after string, give func([]row)) error {
	for {
		answer, err := s.store.read(ctx, queries.Cypher(block), map[string]any{"after": after, "limit": int64(chunk)})
		if err != nil {
			return err
		}
		found := answer.rows(0)
		give(found)
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
		now, delta, ok, err = t.since(ctx, commit)
		if t.fault != nil {
			return nil, t.fault
		}
		return nil, err
	}, driver.WithTxTimeout(writeTimeout))
	return now, delta, ok, translate(err)
}

func (t *tx) since(ctx context.Context, commit int64) (now int64, delta graph.Delta, ok bool, err error) {
	answer, err := t.run(ctx, text("lock.cypher"), nil)
	if err != nil || commit < 0 {
		return answer.number(0), delta, false, err
	}
	now = answer.number(0)
	if delta.Touched, err = t.ids(ctx, "view_touched", map[string]any{"commit": commit, "limit": int64(most) + 1}); err != nil {
		return now, delta, false, err
	}
	if len(delta.Touched) > most {
		return now, graph.Delta{}, false, nil
	}
	answer, err = t.run(ctx, text("view_records.cypher"), map[string]any{
		"actors": ofType(graph.ActorType, delta.Touched), "ties": ofType(graph.TieType, delta.Touched),
	})
	if err != nil {
		return now, delta, false, err
	}
	delta.Nodes, delta.Edges = nodesOf(answer.rows(0)), edgesOf(answer.rows(1))
	return now, delta, true, nil
}

func nodesOf(found []row) []graph.Node {
	nodes := make([]graph.Node, len(found))
	for i, at := range found {
		nodes[i] = graph.Node{ID: at.text(0), Kind: graph.ActorKind(at.text(1)), Shown: graph.Visibility(at.number(2))}
	}
	return nodes
}

func edgesOf(found []row) []graph.Edge {
	edges := make([]graph.Edge, len(found))
	for i, at := range found {
		confirmed, _ := at[7].(bool)
		edges[i] = graph.Edge{
			ID: at.text(0), From: at.text(1), To: at.text(2), Kind: graph.TieKind(at.text(3)), Weight: int(at.number(4)),
			Since: graph.Date(at.text(5)), Until: graph.Date(at.text(6)), Confirmed: confirmed, Shown: graph.Visibility(at.number(8)),
		}
	}
	return edges
}
