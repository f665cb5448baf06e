package main

import (
	"context"
	"errors"
)

// unlessStopped runs work that knows of no context. When ctx ends first, the work is left behind: the program ends then.
func unlessStopped(ctx context.Context, work func() error) error {
	done := make(chan error, 1)
	go func() { done <- work() }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return errors.New("stopped before the end; run it again")
	}
}
