package sqlite

import (
	"context"
	"errors"

	driver "modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"akteursnetz/graph"
)

// translate gives our own error for whatever the database reports, by its code alone; our own errors pass.
func translate(err error) error {
	if err == nil {
		return nil
	}
	if _, ours := errors.AsType[*graph.Error](err); ours {
		return err
	}
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return graph.Wrap(graph.Unavailable, "the request was ended before the answer; try again", err)
	}
	failure, ok := errors.AsType[*driver.Error](err)
	if !ok {
		return graph.Wrap(graph.Internal, "the store failed; its log says how", err)
	}
	return fromCode(failure.Code(), err)
}

// fromCode translates a result code: the low byte is its class.
func fromCode(code int, err error) error {
	switch code & 0xff {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return graph.Wrap(graph.Unavailable, "another process is writing to the database file; try again, or end it", err)
	case sqlite3.SQLITE_READONLY:
		return graph.Wrap(graph.Unavailable, "the database file cannot be written; give this program the right to write to the file "+
			"and its folder", err)
	case sqlite3.SQLITE_FULL:
		return graph.Wrap(graph.Unavailable, "the disk is full; make room, nothing of this write was kept", err)
	case sqlite3.SQLITE_CANTOPEN:
		return graph.Wrap(graph.Unavailable, "the database file cannot be opened; check that its folder exists and may be used", err)
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return graph.Wrap(graph.Unavailable, "the database file is damaged or none of ours; put back a backup, or start a new file "+
			"and import an export", err)
	case sqlite3.SQLITE_IOERR:
		return graph.Wrap(graph.Unavailable, "the disk does not answer; check it and try again", err)
	case sqlite3.SQLITE_INTERRUPT:
		return graph.Wrap(graph.Unavailable, "the request was ended before the answer; try again", err)
	}
	if code == sqlite3.SQLITE_CONSTRAINT_UNIQUE || code == sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY {
		return graph.Wrap(graph.Conflict, "the record contradicts another one that was written meanwhile; read it again", err)
	}
	return graph.Wrap(graph.Internal, "the store failed; its log says how", err)
}
