package main

import "log/slog"

// logger writes the server's log: lines for people, JSON for programs.
func (s screen) logger() *slog.Logger {
	if s.errSeen {
		return slog.New(slog.NewTextHandler(s.err, nil))
	}
	return slog.New(slog.NewJSONHandler(s.err, nil))
}
