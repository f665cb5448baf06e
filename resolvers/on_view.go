package resolvers

import (
	"context"

	"akteursnetz/graph"
)

// onView answers from the view that is at hand while the store tells whether that is current, and once more from the
// current one where it is not. What is read meanwhile is thus never older than the view that is answered from.
func onView[T any](ctx context.Context, answer func(*graph.View) (T, error)) (T, error) {
	reader := load(ctx).reader
	var current *graph.View
	var failed error
	read := make(chan struct{})
	go func() {
		defer close(read)
		current, failed = reader.View(ctx)
	}()
	var early T
	var err error
	kept := reader.KeptView()
	if kept != nil {
		early, err = answer(kept)
	}
	<-read
	switch {
	case failed != nil:
		var none T
		return none, failed
	case current == kept:
		return early, err
	default:
		return answer(current)
	}
}
