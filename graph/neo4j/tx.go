package neo4j

import (
	"context"
	"encoding/json"
	"strconv"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// tx is a write transaction, as the rules of writing use it.
type tx struct {
	managed driver.ManagedTransaction
	fault   error           // the driver's error that ended it
	absent  map[string]bool // ids that Load did not find and nobody put since
	nodes   map[string]any  // the database's own ids of nodes that were met: looking those up costs next to nothing
	buried  []*graph.Record // tombstones not yet written, see flush
}

var _ graph.Tx = (*tx)(nil)

// run asks the database; its error is translated and remembered.
func (t *tx) run(ctx context.Context, text string, params map[string]any) (row, error) {
	if t.fault != nil {
		return nil, translate(t.fault)
	}
	answer, err := run(ctx, t.managed, text, params)
	if err != nil {
		t.fault = err
		return nil, translate(err)
	}
	return answer, nil
}

// ask is run with a block of package queries, after what was put off.
func (t *tx) ask(ctx context.Context, block string, params map[string]any) (row, error) {
	if err := t.flush(ctx); err != nil {
		return nil, err
	}
	return t.run(ctx, queries.Cypher(block), params)
}

// Load gives full records.
func (t *tx) Load(ctx context.Context, ids []string) (map[string]*graph.Record, error) {
	out := make(map[string]*graph.Record, len(ids))
	if len(ids) == 0 {
		return out, nil
	}
	ties, nodes := parted(ids)
	answer, err := t.ask(ctx, "load_records", map[string]any{"nodes": nodes, "ties": ties})
	if err != nil {
		return nil, err
	}
	for _, at := range answer.rows(0) {
		record, err := recordOf(at)
		if err != nil {
			return nil, err
		}
		out[at.text(0)] = record
	}
	t.note(ids, out)
	return out, nil
}

// parted tells the ids of ties, which are relationships, from those of nodes.
func parted(ids []string) (ties, nodes []string) {
	ties, nodes = []string{}, []string{}
	for _, id := range ids {
		if graph.TypeOf(id) == graph.TieType {
			ties = append(ties, id)
		} else {
			nodes = append(nodes, id)
		}
	}
	return ties, nodes
}

// note remembers what is not there, so that Put need not look for it.
func (t *tx) note(ids []string, found map[string]*graph.Record) {
	if t.absent == nil {
		t.absent = map[string]bool{}
	}
	for _, id := range ids {
		if found[id] == nil {
			t.absent[id] = true
		}
	}
}

// recordOf reads a record back, or what is left of it.
func recordOf(at row) (*graph.Record, error) {
	entity, err := decode(graph.Type(at.text(6)), at)
	if err != nil {
		return nil, err
	}
	record := &graph.Record{Entity: entity, Shown: graph.Visibility(at.number(7))}
	if gone := at.text(8); gone != "" {
		record.Deleted = new(graph.Deletion)
		if err := json.Unmarshal([]byte(gone), record.Deleted); err != nil {
			return nil, graph.Wrap(graph.Internal, "a stored record cannot be read", err)
		}
	}
	return record, nil
}

// Heads gives what a reference needs to know.
func (t *tx) Heads(ctx context.Context, ids []string) (map[string]graph.Head, error) {
	out := make(map[string]graph.Head, len(ids))
	if len(ids) == 0 {
		return out, nil
	}
	answer, err := t.ask(ctx, "load_heads", map[string]any{"ids": ids, "ties": ofType(graph.TieType, ids)})
	if err != nil {
		return nil, err
	}
	for _, at := range answer.rows(0) {
		id, shown := at.text(0), graph.Visibility(at.number(1))
		out[id] = graph.Head{Type: graph.TypeOf(id), Shown: shown, PlaceHidden: at.flag(2), Deleted: shown == buriedLevel}
	}
	t.meet(answer.rows(0))
	return out, nil
}

// meet remembers nodes: each row holds an id and, last, the database's own.
func (t *tx) meet(found []row) {
	if t.nodes == nil {
		t.nodes = make(map[string]any, len(found))
	}
	for _, at := range found {
		t.nodes[at.text(0)] = at[len(at)-1]
	}
}

// Referrers gives what refers to records.
func (t *tx) Referrers(ctx context.Context, ids []string) ([]string, error) {
	return t.ids(ctx, "referrers", map[string]any{"ids": ids})
}

// OnTopic gives what names a topic or one below it.
func (t *tx) OnTopic(ctx context.Context, slug string) ([]string, error) {
	return t.ids(ctx, "on_topic", map[string]any{"topic": graph.PrefixTopic + slug})
}

func (t *tx) ids(ctx context.Context, block string, params map[string]any) ([]string, error) {
	answer, err := t.ask(ctx, block, params)
	if err != nil {
		return nil, err
	}
	return answer.texts(0), nil
}

// TieKeys gives the owners of keys.
func (t *tx) TieKeys(ctx context.Context, keys []string) (map[string]string, error) {
	out := map[string]string{}
	if len(keys) == 0 {
		return out, nil
	}
	answer, err := t.ask(ctx, "tie_keys", map[string]any{"keys": keys})
	if err != nil {
		return nil, err
	}
	for _, at := range answer.rows(0) {
		out[at.text(0)] = at.text(1)
	}
	return out, nil
}

// PartOf gives what actors are part of.
func (t *tx) PartOf(ctx context.Context, actors []string) (map[string][]string, error) {
	out := map[string][]string{}
	if len(actors) == 0 {
		return out, nil
	}
	answer, err := t.ask(ctx, "part_of", map[string]any{"actors": actors})
	if err != nil {
		return nil, err
	}
	for _, at := range answer.rows(0) {
		out[at.text(0)] = append(out[at.text(0)], at.text(1))
	}
	return out, nil
}

// Topics gives the tree.
func (t *tx) Topics(ctx context.Context) (*graph.Taxonomy, error) {
	answer, err := t.ask(ctx, "topics", map[string]any{"known": -1})
	if err != nil {
		return nil, err
	}
	var topics []*graph.Topic
	for _, at := range answer.rows(0) {
		entity, err := decode(graph.TopicType, at)
		if err != nil {
			return nil, err
		}
		if topic, ok := entity.(*graph.Topic); ok {
			topics = append(topics, topic)
		}
	}
	return graph.NewTaxonomy(topics), nil
}

// Forget blanks values in the log.
func (t *tx) Forget(ctx context.Context, ids []string) error {
	_, err := t.ask(ctx, "forget_values", map[string]any{"ids": ids})
	return err
}

// ForgetContacts blanks contacts in the log. Its values are text to the database, so that they are read and written again.
func (t *tx) ForgetContacts(ctx context.Context, actors []string) error {
	answer, err := t.ask(ctx, "contact_entries", map[string]any{"ids": actors})
	if err != nil {
		return err
	}
	var rows []any
	for _, at := range answer.rows(0) {
		entry := &graph.Change{}
		if err := json.Unmarshal([]byte(at.text(2)), &entry.Fields); err != nil {
			return graph.Wrap(graph.Internal, "an entry of the change log cannot be read", err)
		}
		fields, err := json.Marshal(entry.WithoutContact().Fields)
		if err != nil {
			return graph.Wrap(graph.Internal, "an entry of the change log cannot be written", err)
		}
		rows = append(rows, map[string]any{"commit": at.number(0), "seq": at.number(1), "fields": string(fields)})
	}
	if len(rows) == 0 {
		return nil
	}
	_, err = t.ask(ctx, "put_values", map[string]any{"entries": rows})
	return err
}

// ForgetMentions blanks values that name an actor.
func (t *tx) ForgetMentions(ctx context.Context, actor string) error {
	_, err := t.ask(ctx, "forget_mentions", map[string]any{"quoted": strconv.Quote(actor)})
	return err
}

// append writes the log.
func (t *tx) append(ctx context.Context, changes []*graph.Change, commit int64) error {
	rows := make([]any, len(changes))
	for i, change := range changes {
		kept, err := logged(change, commit)
		if err != nil {
			return err
		}
		rows[i] = kept
	}
	if len(rows) == 0 {
		return t.flush(ctx)
	}
	_, err := t.ask(ctx, "append_change", map[string]any{"changes": rows})
	return err
}
