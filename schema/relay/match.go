package relay

import (
	"context"

	"akteursnetz/graph"
	"akteursnetz/graph/match"
)

// MatchResult is a ranking of candidates.
type MatchResult struct {
	Match *match.Match
	AsOf  graph.Date
	First int // candidates wanted
}

// Options gives the options used.
func (m *MatchResult) Options() match.Used { return m.Match.Used() }

// RejectedCount gives the number of actors left out.
func (m *MatchResult) RejectedCount() int { return m.Match.RejectedCount() }

// Notice is a finding that is put into words once somebody wants to read it.
type Notice struct {
	Code string
	Say  func(ctx context.Context, lang string) (string, error)
}
