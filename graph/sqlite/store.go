package sqlite

import (
	"context"
	"net/url"
	"os"
	"path/filepath"
	"sync/atomic"
	"time"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// Store is a graph.Store on one SQLite file. Processes may share the file: one writes at a time, the others wait up to
// lockWait. It is safe for concurrent use.
type Store struct {
	options  graph.Options
	writer   *pool // of one
	readers  *pool
	follower *graph.Follower
	names    atomic.Pointer[nameOrder]
	erasing  bool // something erased is still in the log; whoever has the writer may use it
	topics   graph.Vocabulary[*graph.Topic, *graph.Taxonomy]
	groups   graph.Vocabulary[*graph.TargetGroup, []*graph.TargetGroup]
}

var _ graph.Store = (*Store)(nil)

const (
	readerCount = 4
	lockWait    = "3000" // milliseconds
)

// Open opens the file, and makes it, for this user alone, if there is none. UNAVAILABLE tells what is wrong with the file
// and what to do: it cannot be opened or written, is damaged, in use, another program's, or from a newer version.
func Open(ctx context.Context, path string, options graph.Options) (*Store, error) {
	if info, err := os.Stat(filepath.Dir(path)); err != nil || !info.IsDir() {
		return nil, graph.Wrap(graph.Unavailable, "the folder of the database file does not exist; create it or name another", err)
	}
	// SQLite would let everybody read a file it makes. What goes wrong here goes wrong there again, and is explained.
	if file, err := os.OpenFile(path, os.O_CREATE|os.O_RDONLY, 0o600); err == nil {
		_ = file.Close()
	}
	writer, err := newPool(ctx, address(path, "_pragma=cache_size(-64000)", "_pragma=wal_autocheckpoint(8000)"), 1)
	if err != nil {
		return nil, translate(err)
	}
	store := &Store{options: options, writer: writer}
	if err := store.prepare(ctx, path); err != nil {
		writer.db.Close()
		return nil, translate(err)
	}
	store.follower = graph.NewFollower(source{store})
	store.topics.Build = graph.NewTaxonomy
	store.groups.Build = graph.SortTargetGroups
	return store, nil
}

func (s *Store) prepare(ctx context.Context, path string) error {
	if err := s.writer.with(ctx, func(w *connection) error { return migrate(ctx, w) }); err != nil {
		return err
	}
	readers, err := newPool(ctx, address(path, "_query_only=1", "_pragma=cache_size(-16000)"), readerCount)
	s.readers = readers
	return err
}

// address names the file for the driver. Waiting for locks comes first: the next pragmas may need it.
//
// The file's journal is a write-ahead log, which migrate sees to. synchronous=FULL makes a commit outlast the loss of
// power; secure_delete overwrites what is erased.
func address(path string, settings ...string) string {
	text := "file:" + (&url.URL{Path: path}).EscapedPath() + "?_defensive=1&_dqs=0&_busy_timeout=" + lockWait +
		"&_foreign_keys=on&_synchronous=FULL&_pragma=secure_delete(on)&_pragma=temp_store(memory)" +
		"&_pragma=journal_size_limit(67108864)"
	for _, setting := range settings {
		text += "&" + setting
	}
	return text
}

// Close waits for what is under way.
func (s *Store) Close(ctx context.Context) error {
	if err := s.readers.close(ctx); err != nil {
		return translate(err)
	}
	return translate(s.writer.close(ctx))
}

// Ping asks the file for one row.
func (s *Store) Ping(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	_, err := source{s}.CommitHint(ctx)
	if graph.CodeOf(err) == graph.Internal {
		return graph.Wrap(graph.Unavailable, "the database file does not answer; check that it is still there", err)
	}
	return err
}

// LastCommit gives the number of the last write.
func (s *Store) LastCommit(ctx context.Context) (int64, error) {
	number, err := source{s}.CommitHint(ctx)
	return number, translate(err)
}

// Empty tells whether nothing but tokens was ever written.
func (s *Store) Empty(ctx context.Context) (bool, error) {
	found := false
	err := s.readers.with(ctx, func(r *connection) (err error) {
		var one int
		found, err = r.one(ctx, queries.SQL("any_record"), nil, &one)
		return err
	})
	return !found, translate(err)
}

// For gives the reader of an audience.
func (s *Store) For(audience graph.Audience) graph.Reader { return reader{s, audience} }
