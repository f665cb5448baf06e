package neo4j

import (
	"context"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// Config says where the database is.
type Config struct {
	URI      string // neo4j://host:7687 or bolt://host:7687; with +s for encryption
	User     string
	Password string
}

// Store is a graph.Store on a Neo4j database. Processes may share the database: writes wait for each other. It is safe
// for concurrent use.
type Store struct {
	options   graph.Options
	driver    driver.DriverWithContext
	bookmarks driver.BookmarkManager // a read sees what this process wrote before, on every member of a cluster
	follower  *graph.Follower
	topics    graph.Vocabulary[*graph.Topic, *graph.Taxonomy]
	groups    graph.Vocabulary[*graph.TargetGroup, []*graph.TargetGroup]
}

var _ graph.Store = (*Store)(nil)

// Open connects, creates the constraints and indexes that are missing, waits for them and runs the hot queries once. A
// database that does not answer is UNAVAILABLE; one that refuses the user, is from a newer version or holds another
// program's data is INVALID: waiting does not help. Either says what to do.
func Open(ctx context.Context, at Config, options graph.Options) (*Store, error) {
	connection, err := driver.NewDriverWithContext(at.URI, driver.BasicAuth(at.User, at.Password, ""), limits)
	if err != nil {
		return nil, &graph.Error{Code: graph.Invalid, Field: "db", Err: err,
			Message: "the address of the database cannot be read; write one such as neo4j://localhost:7687"}
	}
	store := &Store{options: options, driver: connection}
	store.bookmarks = driver.NewBookmarkManager(driver.BookmarkManagerConfig{})
	store.follower = graph.NewFollower(source{store})
	store.topics.Build, store.groups.Build = graph.NewTaxonomy, graph.SortTargetGroups
	if err := store.prepare(ctx, at); err != nil {
		_ = connection.Close(context.WithoutCancel(ctx)) // the first error says more
		return nil, err
	}
	return store, nil
}

// limits keep every wait well below the time a request has.
func limits(c *config.Config) {
	c.SocketConnectTimeout = 2 * time.Second
	c.ConnectionAcquisitionTimeout = 4 * time.Second
	c.MaxTransactionRetryTime = 3 * time.Second
	c.TelemetryDisabled = true
	c.NotificationsMinSeverity = notifications.DisabledLevel // nobody reads what the database thinks of our queries
	c.UserAgent = "akteursnetz"
}

// Close ends all connections.
func (s *Store) Close(ctx context.Context) error { return translate(s.driver.Close(ctx)) }

// For gives the reader of an audience.
func (s *Store) For(audience graph.Audience) graph.Reader { return reader{s, audience} }

// Ping asks the database for one row.
func (s *Store) Ping(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	_, err := source{s}.CommitHint(ctx)
	return err
}

// LastCommit waits for the write under way: without that the number may be seen before its data.
func (s *Store) LastCommit(ctx context.Context) (int64, error) {
	number, _, _, err := source{s}.Since(ctx, -1)
	return number, err
}

// Empty tells whether nothing but tokens was ever written.
func (s *Store) Empty(ctx context.Context) (bool, error) {
	answer, err := s.read(ctx, queries.Cypher("any_record"), nil)
	if err != nil {
		return false, err
	}
	found, _ := answer[0].(bool)
	return !found, nil
}
