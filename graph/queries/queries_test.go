package queries

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

func TestTwinsNameTheSameBlocks(t *testing.T) {
	for name, s := range map[string]*set{"SQL": sql, "Cypher": cypher} {
		if err := s.err(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for block, text := range s.blocks {
			if text == "" && s.comments[block] == 0 {
				t.Errorf("%s: the block %s is empty and does not say why", name, block)
			}
		}
	}
	if diff := cmp.Diff(sql.files, cypher.files); diff != "" {
		t.Errorf("blocks by file differ (-sql +cypher):\n%s", diff)
	}
}

func TestBlocks(t *testing.T) {
	s := load(fstest.MapFS{
		"a.sql": {Data: []byte("-- A file.\n")},
		"b.sql": {Data: []byte("-- About b.\n-- name: one\n-- says why\nSELECT 1\n  + 1\n\n--name: two\nSELECT 2")},
	}, "sql", "--")
	if err := s.err(); err != nil {
		t.Error(err)
	}
	if diff := cmp.Diff(map[string]string{"one": "SELECT 1\n  + 1\n", "two": "SELECT 2\n"}, s.blocks); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"one", "two"}, s.names); diff != "" {
		t.Error(diff)
	}
	if got := s.block("three"); !strings.Contains(got, "three") {
		t.Errorf("an unknown block is %q, which does not name it", got)
	}
}

func TestMistakesAreFound(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"text before a name", "SELECT 1\n-- name: one\nSELECT 1\n", "before the first name"},
		{"a name twice", "-- name: one\nSELECT 1\n-- name: one\nSELECT 2\n", "taken"},
		{"no name", "-- name: One two\nSELECT 1\n", "no name"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := load(fstest.MapFS{"a.sql": {Data: []byte(c.text)}}, "sql", "--")
			if err := s.err(); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want an error with %q", err, c.want)
			}
		})
	}
}
