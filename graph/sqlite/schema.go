package sqlite

import (
	"context"
	"embed"
	"fmt"

	"akteursnetz/graph"
)

// Migrations are numbered from 1 without gaps and go one way. A released one never changes.
//
//go:embed schema/*.sql
var migrations embed.FS

// application marks a file as ours: "AKNZ".
const application = 0x414b4e5a

// migrate brings a file to the newest schema. A file of a newer program, or of another one, is refused untouched.
func migrate(ctx context.Context, s *connection) error {
	files, err := migrations.ReadDir("schema")
	if err != nil {
		return err
	}
	version, err := schemaOf(ctx, s)
	switch {
	case err != nil:
		return err
	case version > len(files):
		return graph.Errorf(graph.Unavailable, "", "the database file was written by a newer version of this program "+
			"(its schema is %d, this program knows %d); update the program", version, len(files))
	}
	if _, err := s.conn.ExecContext(ctx, "PRAGMA journal_mode = WAL"); err != nil || version == len(files) {
		return err
	}
	return s.within(ctx, "BEGIN IMMEDIATE", func() error {
		version, err := schemaOf(ctx, s) // another process may have been faster
		if err != nil {
			return err
		}
		for number := version + 1; number <= len(files); number++ {
			text, err := migrations.ReadFile("schema/" + files[number-1].Name())
			if err != nil {
				return err
			}
			mark := fmt.Sprintf("PRAGMA application_id = %d; PRAGMA user_version = %d", application, number)
			if _, err := s.conn.ExecContext(ctx, string(text)+mark); err != nil {
				return err
			}
		}
		return nil
	})
}

// schemaOf gives the schema's number, 0 for an empty file.
func schemaOf(ctx context.Context, s *connection) (int, error) {
	var owner, version, tables int
	row := s.conn.QueryRowContext(ctx, "SELECT (SELECT application_id FROM pragma_application_id), "+
		"(SELECT user_version FROM pragma_user_version), (SELECT count(*) FROM sqlite_schema)")
	if err := row.Scan(&owner, &version, &tables); err != nil {
		return 0, err
	}
	if owner != application && (owner != 0 || tables > 0) {
		return 0, graph.Errorf(graph.Unavailable, "", "the file belongs to another program; name another file for the database")
	}
	return version, nil
}
