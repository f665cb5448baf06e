package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/relay"
	"cmp"
	"context"
)

func (r *changeResolver) By(ctx context.Context, obj *graph.Change) (string, error) {
	return cmp.Or(obj.ByName, obj.By), nil
}

func (r *changeResolver) SubjectID(ctx context.Context, obj *graph.Change) (*string, error) {
	if obj.Subject == "" {
		return nil, nil
	}
	return &obj.Subject, nil
}

func (r *changeResolver) Subject(ctx context.Context, obj *graph.Change) (generated.Node, error) {
	return load(ctx).node(ctx, obj.Subject)
}

func (r *changeResolver) Fields(ctx context.Context, obj *graph.Change) ([]*generated.FieldChange, error) {
	return fieldChanges(obj.Fields), nil
}

func (r *changeResolver) Import(ctx context.Context, obj *graph.Change) (*generated.ImportSummary, error) {
	if obj.Import == nil {
		return nil, nil
	}
	counts := obj.Import.Counts
	return &generated.ImportSummary{
		Run: obj.Import.Run, Created: counts.Created, Updated: counts.Updated, Unchanged: counts.Unchanged,
	}, nil
}

func (r *queryResolver) Changes(ctx context.Context, after *string, first *int) (*relay.ChangeConnection, error) {
	found, err := load(ctx).reader.Changes(ctx, graph.PageRequest{First: first, After: after})
	return relay.NewChangeConnection(found), err
}

func (r *Resolver) Change() generated.ChangeResolver { return &changeResolver{r} }

type changeResolver struct{ *Resolver }
