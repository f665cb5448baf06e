package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/graph/network"
	"akteursnetz/resolvers/server"
	"akteursnetz/schema/generated"
	"context"
)

func (r *networkResolver) ExportURL(ctx context.Context, obj *network.Network, format generated.ExportFormat) (string, error) {
	scope, err := scopeAsked(ctx)
	return exportURL(format, scope), err
}

func (r *networkResolver) GephiLiteURL(ctx context.Context, obj *network.Network) (*string, error) {
	if r.PublicURL == "" || server.ViewerFrom(ctx).Access != graph.Anonymous {
		return nil, nil
	}
	scope, err := scopeAsked(ctx)
	link := gephiLiteURL(r.PublicURL, scope)
	return &link, err
}
