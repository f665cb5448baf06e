package server

import (
	"context"
	"encoding/json"
	"errors"

	"akteursnetz/graph"
)

// Ask executes a query without HTTP, for programs that hold the schema, under the same limits. It gives the data of the
// answer, or all errors as callers would see them.
func Ask(ctx context.Context, config Config, viewer graph.Viewer, query string, variables map[string]any) (json.RawMessage, error) {
	a := newAPI(config)
	document, errs := a.documents.load(query)
	var data json.RawMessage
	if len(errs) == 0 {
		ctx = context.WithValue(WithViewer(ctx, viewer), documentKey, document)
		data, errs = a.run(ctx, nil, &request{Query: query, Variables: variables}, nil)
	}
	var shown []error
	for _, err := range present(ctx, a.config.Logger, errs) {
		shown = append(shown, errors.New(err.Message))
	}
	return data, errors.Join(shown...)
}
