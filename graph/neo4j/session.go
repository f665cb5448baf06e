package neo4j

import (
	"context"
	"errors"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

const (
	readTimeout  = 4500 * time.Millisecond
	writeTimeout = time.Minute // a batch of an import takes seconds
)

// read runs one statement that gives one row, in a transaction of its own, and gives the row's values.
func (s *Store) read(ctx context.Context, text string, params map[string]any) (row, error) {
	// the driver heeds contexts with a deadline only
	ctx, cancel := context.WithTimeout(ctx, readTimeout)
	defer cancel()
	session := s.session(ctx, driver.AccessModeRead)
	defer func() { _ = session.Close(context.WithoutCancel(ctx)) }() // it only gives the connection back
	answer, err := session.ExecuteRead(ctx, func(tx driver.ManagedTransaction) (any, error) {
		return run(ctx, tx, text, params)
	}, driver.WithTxTimeout(readTimeout))
	if err != nil {
		return nil, translate(err)
	}
	return answer.(row), nil
}

func (s *Store) session(ctx context.Context, mode driver.AccessMode) driver.SessionWithContext {
	return s.driver.NewSession(ctx, driver.SessionConfig{AccessMode: mode, BookmarkManager: s.bookmarks})
}

var errNoRow = errors.New("a statement gave no row")

// run gives the values of a statement's only row. Statements collect their rows into lists: the driver spends its time
// on records.
func run(ctx context.Context, tx driver.ManagedTransaction, text string, params map[string]any) (row, error) {
	result, err := tx.Run(ctx, text, params)
	if err != nil {
		return nil, err
	}
	records, err := result.Collect(ctx)
	switch {
	case err != nil:
		return nil, err
	case len(records) == 0:
		return nil, errNoRow
	}
	return records[0].Values, nil
}

// row is a list as a statement gives it.
type row []any

func (r row) text(i int) string {
	text, _ := r[i].(string)
	return text
}

func (r row) number(i int) int64 {
	number, _ := r[i].(int64)
	return number
}

func (r row) flag(i int) bool {
	flag, _ := r[i].(bool)
	return flag
}

// rows are the lists in a list.
func (r row) rows(i int) []row {
	list, _ := r[i].([]any)
	out := make([]row, len(list))
	for n, item := range list {
		inner, _ := item.([]any)
		out[n] = inner
	}
	return out
}

// texts are the texts in a list.
func (r row) texts(i int) []string {
	list, _ := r[i].([]any)
	out := make([]string, len(list))
	for n, item := range list {
		out[n], _ = item.(string)
	}
	return out
}
