package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/schema/generated"
	"context"
)

func (r *placeResolver) ID(ctx context.Context, obj *graph.Place) (string, error) {
	return graph.PrefixPlace + obj.AGS, nil
}

func (r *placeResolver) Parent(ctx context.Context, obj *graph.Place) (*graph.Place, error) {
	wider := graph.AGSAncestors(obj.AGS)
	if len(wider) < 2 {
		return nil, nil
	}
	return r.place(wider[1]), nil
}

func (r *placeResolver) Children(ctx context.Context, obj *graph.Place) ([]*graph.Place, error) {
	return pointers(r.Places.Children(obj.AGS)), nil
}

func (r *queryResolver) Place(ctx context.Context, ags string) (*graph.Place, error) {
	return r.place(ags), nil
}

func (r *queryResolver) Places(ctx context.Context, search string, first *int) ([]*graph.Place, error) {
	n, err := size(first)
	if err != nil {
		return nil, err
	}
	return pointers(r.Config.Places.Search(search, n)), nil
}

func (r *Resolver) Place() generated.PlaceResolver { return &placeResolver{r} }

type placeResolver struct{ *Resolver }
