package neo4j

import (
	"context"
	"errors"
	"slices"

	"akteursnetz/graph"
)

// labels are the labels of nodes, by type. Ties are relationships.
var labels = map[graph.Type]string{
	graph.TopicType: "Topic", graph.TargetGroupType: "TargetGroup", graph.ActorType: "Actor",
	graph.InitiativeType: "Initiative", graph.ParticipationType: "Participation", graph.OfferType: "Offer",
	graph.NeedType: "Need", graph.EmbedType: "Embed", graph.TokenType: "Token",
}

// Put writes records: nodes first, so that those of one batch can refer to each other, then references, then ties.
func (t *tx) Put(ctx context.Context, records []*graph.Record) error {
	if err := t.flush(ctx); err != nil {
		return err
	}
	added, replaced := t.sort(records)
	var ties []*graph.Record
	for _, kind := range graph.Types {
		if kind == graph.TieType {
			ties = slices.Concat(added[kind], replaced[kind])
			continue
		}
		create, merge := "CREATE (r:Record:"+labels[kind]+")", "MERGE (r:Record {id: row.id})\nSET r:"+labels[kind]
		if err := t.putNodes(ctx, create, added[kind]); err != nil {
			return err
		}
		if err := t.putNodes(ctx, merge, replaced[kind]); err != nil {
			return err
		}
	}
	if err := t.drop(ctx, replaced); err != nil {
		return err
	}
	if err := t.putReferences(ctx, records); err != nil {
		return err
	}
	return t.putTies(ctx, ties)
}

// sort tells records that Load did not find from those that may be there already; all of them are from now on.
func (t *tx) sort(records []*graph.Record) (added, replaced map[graph.Type][]*graph.Record) {
	added, replaced = map[graph.Type][]*graph.Record{}, map[graph.Type][]*graph.Record{}
	for _, record := range records {
		into := replaced
		if t.absent[record.EntityID()] {
			into = added
			delete(t.absent, record.EntityID())
		}
		into[record.EntityType()] = append(into[record.EntityType()], record)
	}
	return added, replaced
}

func (t *tx) putNodes(ctx context.Context, create string, records []*graph.Record) error {
	if len(records) == 0 {
		return nil
	}
	rows, err := rowsOf(records, node)
	if err != nil {
		return err
	}
	answer, err := t.run(ctx, fill("put_records", "record", create), map[string]any{"rows": rows})
	if err == nil {
		t.meet(answer.rows(0))
	}
	return err
}

// rowsOf makes the row of each record.
func rowsOf(records []*graph.Record, row func(*graph.Record) (map[string]any, error)) ([]any, error) {
	rows, faults := make([]any, len(records)), make([]error, len(records))
	graph.InParts(len(records), func(from, to int) {
		for i := from; i < to; i++ {
			rows[i], faults[i] = row(records[i])
		}
	})
	return rows, errors.Join(faults...)
}

// drop deletes the relationships that replaced records had: ties, and references to others.
func (t *tx) drop(ctx context.Context, replaced map[graph.Type][]*graph.Record) error {
	var nodes, ties []string
	for kind, records := range replaced {
		for _, record := range records {
			if kind == graph.TieType {
				ties = append(ties, record.EntityID())
			} else {
				nodes = append(nodes, record.EntityID())
			}
		}
	}
	if err := t.remove(ctx, "drop_references", nodes); err != nil {
		return err
	}
	return t.remove(ctx, "drop_ties", ties)
}

func (t *tx) remove(ctx context.Context, block string, ids []string) error {
	if len(ids) == 0 {
		return nil
	}
	_, err := t.ask(ctx, block, map[string]any{"ids": ids})
	return err
}

// references are the types of relationships for the fields that name other records.
var references = map[string]string{
	"topics": "TOPIC", "topic": "TOPIC", "targetGroups": "TARGET_GROUP", "parent": "PARENT", "lead": "LEAD",
	"partners": "PARTNER", "bodies": "BODY", "requests": "REQUEST", "provider": "PROVIDER", "initiative": "INITIATIVE",
	"actor": "ACTOR",
}

func (t *tx) putReferences(ctx context.Context, records []*graph.Record) error {
	var rows []any
	for _, record := range records {
		if record.EntityType() == graph.TieType {
			continue
		}
		seen := map[graph.Ref]bool{}
		for _, ref := range record.Refs() {
			edge := graph.Ref{Field: references[field(ref.Field)], Target: ref.Target}
			if !seen[edge] {
				seen[edge] = true
				rows = append(rows, []any{t.nodes[record.EntityID()], edge.Field, t.nodes[ref.Target]})
			}
		}
	}
	if len(rows) == 0 {
		return nil
	}
	_, err := t.ask(ctx, "put_references", map[string]any{"references": rows})
	return err
}

// field is the first name of a path such as topics[2].topic.
func field(path string) string {
	for i, r := range path {
		if r == '[' || r == '.' {
			return path[:i]
		}
	}
	return path
}

func (t *tx) putTies(ctx context.Context, records []*graph.Record) error {
	if len(records) == 0 {
		return nil
	}
	rows, err := rowsOf(records, func(record *graph.Record) (map[string]any, error) {
		kept, err := relationship(record)
		tie := record.Entity.(*graph.Tie)
		return map[string]any{"tail": t.nodes[tie.From], "head": t.nodes[tie.To], "properties": kept}, err
	})
	if err != nil {
		return err
	}
	_, err = t.ask(ctx, "put_ties", map[string]any{"rows": rows})
	return err
}

// Bury puts tombstones off until something else is asked: a deletion buries one record after the other.
func (t *tx) Bury(_ context.Context, records []*graph.Record) error {
	t.buried = append(t.buried, records...)
	return nil
}

// flush writes the tombstones.
func (t *tx) flush(ctx context.Context) error {
	if len(t.buried) == 0 {
		return nil
	}
	rows, err := rowsOf(t.buried, tombstone)
	if err != nil {
		return err
	}
	ids := make([]string, len(t.buried))
	for i, record := range t.buried {
		ids[i] = record.EntityID()
	}
	t.buried = nil
	if err := t.remove(ctx, "drop_ties", ofType(graph.TieType, ids)); err != nil {
		return err
	}
	_, err = t.ask(ctx, "bury_records", map[string]any{"rows": rows})
	return err
}
