package resolvers

import (
	"context"
	"fmt"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"akteursnetz/graph"
	"akteursnetz/resolvers/server"
)

// write runs a change for a caller who may write. Permission comes before anything is looked up.
func (r *Resolver) write(ctx context.Context, fn func(context.Context, graph.Writer) error) error {
	if err := mayWrite(ctx); err != nil {
		return err
	}
	viewer := server.ViewerFrom(ctx)
	err := r.Store.Write(ctx, graph.Author{ID: viewer.Token, Name: viewer.Name}, fn)
	forget(ctx)
	return err
}

func mayWrite(ctx context.Context) error {
	if !server.ViewerFrom(ctx).MayWrite() {
		return graph.Errorf(graph.Forbidden, "", "only coordinators change the directory; send a coordinator's token")
	}
	return nil
}

// create adds a record.
func create[E graph.Entity](ctx context.Context, r *Resolver, record E) (E, error) {
	var written graph.Entity
	err := r.write(ctx, func(ctx context.Context, w graph.Writer) error {
		fresh, err := graph.Clone(record) // fn may run again
		if err != nil {
			return err
		}
		written, err = w.Create(ctx, fresh)
		return err
	})
	return shown[E](r, written, renamed(err, ofInput()))
}

// update changes a record that the caller read at a revision.
func update[E graph.Entity](ctx context.Context, r *Resolver, id string, revision int, change func(E)) (E, error) {
	written, err := amend(ctx, r, id, &revision, always(change))
	return written, renamed(err, ofInput("id", "revision"))
}

// amend changes a record, at whatever revision it is where none is given.
func amend[E graph.Entity](ctx context.Context, r *Resolver, id string, revision *int, change func(E) error) (E, error) {
	var written graph.Entity
	err := r.write(ctx, func(ctx context.Context, w graph.Writer) error {
		found, err := w.Get(ctx, id)
		if err != nil {
			return err
		}
		record, ok := found[id].(E)
		if !ok {
			return graph.Unknown("id", id)
		}
		at := record.EntityMeta().Revision
		if revision != nil {
			at = *revision
		}
		if err := change(record); err != nil {
			return err
		}
		written, err = w.Update(ctx, record, at)
		return err
	})
	return shown[E](r, written, err)
}

// always makes a change that finds nothing wrong.
func always[E any](change func(E)) func(E) error {
	return func(record E) error {
		change(record)
		return nil
	}
}

// remove deletes a record of a type.
func (r *Resolver) remove(ctx context.Context, t graph.Type, id string, revision int) (*graph.Deletion, error) {
	var deletion graph.Deletion
	err := r.write(ctx, func(ctx context.Context, w graph.Writer) error {
		if graph.TypeOf(id) != t {
			return graph.Unknown("id", id)
		}
		var err error
		deletion, err = w.Delete(ctx, id, revision)
		return err
	})
	if err != nil {
		return nil, err
	}
	return &deletion, nil
}

// shown gives a written record as its author sees it.
func shown[E graph.Entity](r *Resolver, written graph.Entity, err error) (E, error) {
	var none E
	if err != nil {
		return none, err
	}
	record, ok := graph.Redact(written, graph.InternalOnly, r.Places).(E)
	if !ok {
		return none, graph.Errorf(graph.Internal, "", "a written record has another type than was sent")
	}
	return record, nil
}

// newID is the id given, else a new one. It is made before the write, so that a repeated write uses the same.
func newID(given *string, prefix string) string {
	if given != nil {
		return *given
	}
	return graph.NewID(prefix)
}

// set takes over a field of an update: left out keeps, null clears.
func set[T any](field *T, input graphql.Omittable[*T]) {
	if value, given := input.ValueOK(); given {
		*field = valueOf(value)
	}
}

// notNull refuses null for a field that chooses who sees what: cleared, it would show more than anybody decided.
func notNull[T any](faults *graph.Errors, field string, input graphql.Omittable[*T], known []T) {
	if value, given := input.ValueOK(); !given || value != nil {
		return
	}
	names := make([]string, len(known))
	for i, value := range known {
		names[i] = fmt.Sprint(value)
	}
	faults.Add(field, "cannot be null, since that could show more than was chosen; leave it out to keep it, or use one of %s",
		strings.Join(names, ", "))
}

// chosenLevel is notNull for records with a visibility and no other field of the kind.
func chosenLevel(level graphql.Omittable[*graph.Visibility]) error {
	var faults graph.Errors
	notNull(&faults, "input.visibility", level, graph.Visibilities)
	return faults.Err()
}

// setPointer is set for fields that are pointers themselves.
func setPointer[T any](field **T, input graphql.Omittable[*T]) {
	if value, given := input.ValueOK(); given {
		*field = value
	}
}

// setList is set for lists of plain values.
func setList[T any](field *[]T, input graphql.Omittable[[]T]) {
	if value, given := input.ValueOK(); given {
		*field = value
	}
}

// setItems is set for lists of objects.
func setItems[T any](field *[]T, input graphql.Omittable[[]*T]) {
	if value, given := input.ValueOK(); given {
		*field = values(value)
	}
}

// valueOf gives what a pointer holds, the zero value for nil.
func valueOf[T any](pointer *T) T {
	if pointer == nil {
		var none T
		return none
	}
	return *pointer
}

func values[T any](pointers []*T) []T {
	out := make([]T, len(pointers))
	for i, pointer := range pointers {
		out[i] = *pointer
	}
	return out
}
