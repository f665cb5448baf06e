package neo4j

import (
	"context"
	"encoding/json"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// Changes reads a page of the log.
func (r reader) Changes(ctx context.Context, request graph.PageRequest) (graph.Page[*graph.Change], error) {
	var none graph.Page[*graph.Change]
	if err := graph.MayReadLog(r.audience); err != nil {
		return none, err
	}
	w, err := request.Window(graph.ChangeList, graph.MaxPage)
	if err != nil {
		return none, err
	}
	d := walk(graph.Descending, w)
	answer, err := r.store.read(ctx, fill("change_page", d.places()...), map[string]any{
		"commit": d.numberKey(w, 0), "seq": d.numberKey(w, 1), "limit": limit(w),
	})
	if err != nil {
		return none, err
	}
	changes, err := changesOf(answer.rows(0))
	if err != nil {
		return none, err
	}
	rows := make([]graph.Placed[*graph.Change], len(changes))
	for i, c := range changes {
		rows[i] = graph.Placed[*graph.Change]{Item: c, At: c.LogPosition()}
	}
	return graph.NewPage(graph.ChangeList, w, rows), nil
}

// ChangesOf reads what happened to a record.
func (r reader) ChangesOf(ctx context.Context, id string) ([]*graph.Change, error) {
	if err := graph.MayReadLog(r.audience); err != nil {
		return nil, err
	}
	l := lucene{}
	query, _ := l.words("touched", []string{id})
	answer, err := r.store.read(ctx, queries.Cypher("changes_of"), map[string]any{"touched": query})
	if err != nil {
		return nil, err
	}
	return changesOf(answer.rows(0))
}

// Trim forgets values in the log, bit by bit.
func (s *Store) Trim(ctx context.Context, before string) error {
	for {
		answer, err := s.alone(ctx, queries.Cypher("trim_values"), map[string]any{"before": before})
		if err != nil || answer.number(0) == 0 {
			return err
		}
	}
}

func changesOf(found []row) ([]*graph.Change, error) {
	out := make([]*graph.Change, len(found))
	for i, at := range found {
		change := &graph.Change{
			Commit: at.number(0), Seq: int(at.number(1)), At: at.text(2), By: at.text(3), ByName: at.text(4),
			Action: graph.Action(at.text(5)), Type: graph.Type(at.text(6)), Subject: at.text(7),
		}
		for n, into := range []any{&change.Fields, &change.Import} {
			if written := at.text(8 + n); written != "" {
				if err := json.Unmarshal([]byte(written), into); err != nil {
					return nil, graph.Wrap(graph.Internal, "an entry of the change log cannot be read", err)
				}
			}
		}
		if change.Import != nil {
			change.Import.IDs = at.texts(10)
		}
		out[i] = change
	}
	return out, nil
}

// logged is an entry as the log keeps it.
func logged(c *graph.Change, commit int64) (map[string]any, error) {
	out := map[string]any{
		"commit": commit, "seq": int64(c.Seq), "at": c.At, "by": c.By, "byName": c.ByName, "action": string(c.Action),
		"type": string(c.Type), "subject": c.Subject, "touched": c.Touched(),
	}
	if len(c.Fields) > 0 {
		fields, err := json.Marshal(c.Fields)
		if err != nil {
			return nil, graph.Wrap(graph.Internal, "an entry of the change log cannot be written", err)
		}
		out["fields"] = string(fields)
	}
	if c.Import != nil { // its ids are what it touched
		log, err := json.Marshal(graph.ImportLog{Run: c.Import.Run, Counts: c.Import.Counts})
		if err != nil {
			return nil, graph.Wrap(graph.Internal, "an entry of the change log cannot be written", err)
		}
		out["import"] = string(log)
	}
	return out, nil
}
