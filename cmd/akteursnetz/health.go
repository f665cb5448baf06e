package main

import (
	"context"
	"fmt"
	"net/http"
	"time"
)

const healthTimeout = 5 * time.Second

type healthCommand struct {
	Addr address `default:"127.0.0.1:8080" help:"Where the server listens."`
}

// Run succeeds if the server says that it can serve.
func (c *healthCommand) Run(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, healthTimeout)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+near(string(c.Addr))+"/readyz", nil)
	if err != nil {
		return err
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return fmt.Errorf("no server answers at %s; is it running, and there? (%w)", c.Addr, err)
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("the server at %s is not ready: its log says why", c.Addr)
	}
	return nil
}
