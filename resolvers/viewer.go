package resolvers

import (
	"akteursnetz/resolvers/server"
	"akteursnetz/schema/generated"
	"context"
)

func (r *queryResolver) Viewer(ctx context.Context) (*generated.Viewer, error) {
	viewer := server.ViewerFrom(ctx)
	return &generated.Viewer{Role: string(viewer.Access), Audience: viewer.Audience(), Name: &viewer.Name}, nil
}
