package sqlite

import (
	"context"
	"database/sql"
	"sync"
)

// connection is a connection to the database with the statements prepared on it. It serves one caller at a time.
type connection struct {
	conn     *sql.Conn
	prepared map[string]*sql.Stmt
}

// mostPrepared bounds the memory of statements: a store is asked in few shapes, unless somebody plays.
const mostPrepared = 200

func (s *connection) prepare(ctx context.Context, text string) (*sql.Stmt, error) {
	if stmt, ok := s.prepared[text]; ok {
		return stmt, nil
	}
	if len(s.prepared) >= mostPrepared {
		if err := s.forget(); err != nil {
			return nil, err
		}
	}
	stmt, err := s.conn.PrepareContext(ctx, text)
	if err != nil {
		return nil, translate(err)
	}
	s.prepared[text] = stmt
	return stmt, nil
}

func (s *connection) forget() error {
	for text, stmt := range s.prepared {
		if err := stmt.Close(); err != nil {
			return translate(err)
		}
		delete(s.prepared, text)
	}
	return nil
}

func (s *connection) exec(ctx context.Context, text string, args ...any) (sql.Result, error) {
	stmt, err := s.prepare(ctx, text) //nolint:sqlclosecheck // kept for the next call
	if err != nil {
		return nil, err
	}
	result, err := stmt.ExecContext(ctx, args...)
	return result, translate(err)
}

// each calls scan for every row of an answer.
func (s *connection) each(ctx context.Context, text string, args []any, scan func(*sql.Rows) error) error {
	stmt, err := s.prepare(ctx, text) //nolint:sqlclosecheck // kept for the next call
	if err != nil {
		return err
	}
	rows, err := stmt.QueryContext(ctx, args...)
	if err != nil {
		return translate(err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return translate(err)
		}
	}
	return translate(rows.Err())
}

// one reads the single row of an answer; false if there is none.
func (s *connection) one(ctx context.Context, text string, args []any, into ...any) (bool, error) {
	found := false
	err := s.each(ctx, text, args, func(rows *sql.Rows) error {
		found = true
		return rows.Scan(into...)
	})
	return found, err
}

// within runs fn between the statement that begins a transaction and COMMIT. Once fn is done, the end of the context no
// longer matters: whoever waits learns what became of it.
func (s *connection) within(ctx context.Context, begin string, fn func() error) error {
	_, err := s.exec(ctx, begin)
	if err == nil {
		err = fn()
	}
	ending := context.WithoutCancel(ctx)
	if err == nil {
		_, err = s.exec(ending, "COMMIT")
	}
	if err != nil {
		// where nothing was begun, or a failed COMMIT has ended it already, this says so, and that is no news
		_, _ = s.exec(ending, "ROLLBACK")
	}
	return err
}

// emptyLog moves everything from the write-ahead log to the database and makes the log empty: what was erased from the
// one still stands in the other. It fails while somebody reads from the log.
func (s *connection) emptyLog(ctx context.Context) bool {
	var busy, pages, moved int
	_, err := s.one(ctx, "PRAGMA wal_checkpoint(TRUNCATE)", nil, &busy, &pages, &moved)
	return err == nil && busy == 0
}

// pool hands out connections, the one used last first: its cache is the warmest.
type pool struct {
	db   *sql.DB
	turn chan struct{} // holds one token for each connection in use
	mu   sync.Mutex
	free []*connection
}

// newPool opens all connections at once, so that no reader is the first to wait.
func newPool(ctx context.Context, address string, size int) (*pool, error) {
	db, err := sql.Open("sqlite", address)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(size)
	p := &pool{db: db, turn: make(chan struct{}, size)}
	for range size {
		conn, err := db.Conn(ctx)
		if err != nil {
			db.Close()
			return nil, err
		}
		p.give(&connection{conn: conn, prepared: map[string]*sql.Stmt{}})
	}
	return p, nil
}

func (p *pool) give(c *connection) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.free = append(p.free, c)
}

func (p *pool) take() *connection {
	p.mu.Lock()
	defer p.mu.Unlock()
	last := len(p.free) - 1
	c := p.free[last]
	p.free = p.free[:last]
	return c
}

// with runs fn on a connection of its own, as soon as one is free.
func (p *pool) with(ctx context.Context, fn func(*connection) error) error {
	select {
	case p.turn <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	c := p.take()
	defer func() {
		p.give(c)
		<-p.turn
	}()
	return fn(c)
}

// close waits until every connection is free.
func (p *pool) close(ctx context.Context) error {
	for range cap(p.turn) {
		select {
		case p.turn <- struct{}{}: // nobody gets it any more
		case <-ctx.Done():
			return ctx.Err()
		}
		c := p.take()
		if err := c.forget(); err != nil {
			return err
		}
		if err := c.conn.Close(); err != nil {
			return err
		}
	}
	return p.db.Close()
}
