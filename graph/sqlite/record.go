package sqlite

import (
	"context"
	"database/sql"
	"slices"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

func (r reader) Records(ctx context.Context, t graph.Type, after string, limit int) (found []graph.Entity, err error) {
	kind, known := kinds[t]
	if !known {
		return nil, nil
	}
	err = r.ask(ctx, func(a *asking) error {
		found, err = records[graph.Entity](a, t, queries.SQL("records_by_type"),
			sql.Named("after", max(after, kind.prefix)), sql.Named("end", behind(kind.prefix)), a.level(),
			sql.Named("limit", max(limit, 0)))
		return err
	})
	return found, err
}

// behind gives the first text after all that begin with a prefix, which ends with an underscore.
func behind(prefix string) string { return prefix[:len(prefix)-1] + "`" }

func (r reader) Referring(ctx context.Context, id string) ([]graph.Entity, error) {
	byType := map[graph.Type][]graph.Entity{}
	err := r.ask(ctx, func(a *asking) error {
		keys, err := a.keys([]string{id})
		if err != nil || len(keys) == 0 {
			return err
		}
		args := []any{sql.Named("k", keys[id]), a.level()}
		return a.each(ctx, queries.SQL("records_referring"), args, func(rows *sql.Rows) error {
			var t graph.Type
			var found row
			if err := rows.Scan(append([]any{&t}, found.fields()...)...); err != nil {
				return err
			}
			e, err := a.entity(t, found)
			if err == nil && graph.Mentions(e, id) {
				byType[t] = append(byType[t], e)
			}
			return err
		})
	})
	var out []graph.Entity
	for _, t := range graph.Types {
		out = slices.Concat(out, byType[t])
	}
	return out, err
}

func (r reader) Deleted(ctx context.Context, ids []string) (map[string]bool, error) {
	out := map[string]bool{}
	if r.audience < graph.InternalOnly {
		return out, translate(ctx.Err())
	}
	err := r.ask(ctx, func(a *asking) error {
		deleted, err := a.texts(ctx, queries.SQL("deleted_records"), sql.Named("ids", list(ids)))
		for _, id := range deleted {
			out[id] = true
		}
		return err
	})
	return out, err
}
