package queries

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// single are the blocks of twin files that only Neo4j has, and why SQLite needs none.
var single = map[string]string{
	"initiative_count": sizeOfSet, "offer_count": sizeOfSet, "need_count": sizeOfSet, "tie_count": sizeOfSet,
	"actors_on_topics":       "each topic's set is cut like any list of actors by name",
	"actors_on_topics_count": sizeOfSet,
	"neighbour_count":        countedWhenRead,
	"ties_of_count":          countedWhenRead,
}

const (
	sizeOfSet       = "the set of hits is at hand, and its size"
	countedWhenRead = "all are read, for their order, and counted then"
)

func TestTwinsNameTheSameBlocks(t *testing.T) {
	for name, s := range map[string]*set{"SQL": sql, "Cypher": cypher} {
		if err := errors.Join(s.errs...); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for block, text := range s.blocks {
			if text == "" {
				t.Errorf("%s: the block %s is empty", name, block)
			}
		}
	}
	for name := range single {
		if sql.blocks[name] != "" || cypher.blocks[name] == "" {
			t.Errorf("%s is not in Cypher alone", name)
		}
	}
	if diff := cmp.Diff(twins(sql), twins(cypher)); diff != "" {
		t.Errorf("blocks by file differ (-sql +cypher):\n%s", diff)
	}
}

// twins gives the blocks that must have one, by file.
func twins(s *set) map[string][]string {
	out := map[string][]string{}
	for file, names := range s.files {
		if file != "own" {
			out[file] = slices.DeleteFunc(slices.Clone(names), func(name string) bool { return single[name] != "" })
		}
	}
	return out
}

func TestBlocks(t *testing.T) {
	s := load(fstest.MapFS{
		"a.sql": {Data: []byte("-- A file.\n")},
		"b.sql": {Data: []byte("-- About b.\n-- name: one\n-- says why\nSELECT 1\n  + 1\n\n--name: two\nSELECT 2")},
	}, "sql", "--")
	if err := errors.Join(s.errs...); err != nil {
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
			if err := errors.Join(s.errs...); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want an error with %q", err, c.want)
			}
		})
	}
}
