package main

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"errors"
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
	File     string `arg:"" help:"JSON with one question, a list of them, or one a line. - is standard input."`
	Audience string `default:"internal" enum:"public,partner,internal" placeholder:"LEVEL" help:"Whose view: public, partner or internal."`
}

// Help says what a question is made of.
func (matchCommand) Help() string {
	return `A question is {"for": {…}} or {"initiative": ID}, with options, first, size, quotas and lang as in the API.`
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
				return fmt.Errorf("%s, question %d: %s", c.File, n+1, once(err))
			}
			if _, err := fmt.Fprintf(screen.out, "%s\n", data); err != nil {
				return err
			}
		}
		return nil
	})
}

// once gives the lines of what is wrong, each once: three fields of the query may say the same.
func once(err error) string {
	var lines []string
	for line := range strings.Lines(err.Error()) {
		if line = strings.TrimSpace(line); !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

// questions reads the file.
func (c *matchCommand) questions() ([]map[string]any, error) {
	content, err := c.content()
	if err != nil {
		return nil, err
	}
	questions, err := decode(content)
	if err != nil {
		return nil, fmt.Errorf("%s holds no JSON objects or lists of objects: %w", c.File, err)
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

// decode reads objects and lists of objects, one after the other, to the end. It keeps numbers as they are written: whole
// ones stay whole.
func decode(content []byte) ([]map[string]any, error) {
	decoder := json.NewDecoder(bytes.NewReader(content))
	decoder.UseNumber()
	var questions []map[string]any
	for {
		var value any
		err := decoder.Decode(&value)
		switch {
		case err == io.EOF && len(questions) == 0:
			return nil, errors.New("it asks nothing")
		case err == io.EOF:
			return questions, nil
		case err != nil:
			return nil, err
		}
		list, many := value.([]any)
		if !many {
			list = []any{value}
		}
		for _, one := range list {
			question, ok := one.(map[string]any)
			if !ok {
				return nil, fmt.Errorf("question %d is none", len(questions)+1)
			}
			questions = append(questions, question)
		}
	}
}

func (c *matchCommand) content() ([]byte, error) {
	if c.File == "-" {
		return io.ReadAll(os.Stdin)
	}
	return os.ReadFile(c.File)
}
