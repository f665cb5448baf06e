package main

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/resolvers"
	"akteursnetz/resolvers/server"
)

type matchCommand struct {
	database
	File     string `arg:"" help:"JSON with one question or a list of them: {\"for\": {…}} or {\"initiative\": ID}, with options, first, size, quotas and lang as in the API. - is standard input."`
	Audience string `default:"internal" enum:"public,partner,internal" placeholder:"LEVEL" help:"Whose view counts: public, partner or internal."`
}

// matchMembers are the variables of the query.
var matchMembers = []string{"for", "initiative", "options", "first", "size", "quotas", "lang"}

//go:embed match.graphql
var matchQuery string

// Run answers each question with one line of JSON: candidates, coalition and similar initiatives.
func (c *matchCommand) Run(ctx context.Context, screen screen) error {
	questions, err := c.questions()
	if err != nil {
		return err
	}
	return c.useExisting(ctx, func(store graph.Store) error {
		api := resolvers.Config{Store: store, Places: gazetteer.Germany(), Now: time.Now}
		config := server.Config{Schema: resolvers.New(api), Limits: server.DefaultLimits(), Around: api.Around}
		viewer := graph.Viewer{Access: audiences[c.Audience]}
		for n, question := range questions {
			data, err := server.Ask(ctx, config, viewer, matchQuery, question)
			if err != nil {
				return fmt.Errorf("%s, question %d: %w", c.File, n+1, err)
			}
			if _, err := fmt.Fprintf(screen.out, "%s\n", data); err != nil {
				return err
			}
		}
		return nil
	})
}

// questions reads the file.
func (c *matchCommand) questions() ([]map[string]any, error) {
	content, err := c.content()
	if err != nil {
		return nil, err
	}
	var questions []map[string]any
	if content = bytes.TrimSpace(content); len(content) > 0 && content[0] == '[' {
		err = decode(content, &questions)
	} else {
		questions = make([]map[string]any, 1)
		err = decode(content, &questions[0])
	}
	if err != nil {
		return nil, fmt.Errorf("%s is no JSON object or list of objects: %w", c.File, err)
	}
	for n, question := range questions {
		for member := range question {
			if !slices.Contains(matchMembers, member) {
				return nil, fmt.Errorf("%s, question %d: %q is unknown; use %s", c.File, n+1, member, strings.Join(matchMembers, ", "))
			}
		}
	}
	return questions, nil
}

// decode keeps numbers as they are written: whole ones stay whole.
func decode(content []byte, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(content))
	decoder.UseNumber()
	return decoder.Decode(into)
}

func (c *matchCommand) content() ([]byte, error) {
	if c.File == "-" {
		return io.ReadAll(os.Stdin)
	}
	return os.ReadFile(c.File)
}
