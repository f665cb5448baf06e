// Package queries holds what the stores ask their databases: for each entity a file of SQL beside its twin in Cypher.
// Twins name the same blocks, so that one reads how both engines answer the same question:
//
//	-- name: actors_by_id
//	-- Comment lines may follow the name; they are no part of the query.
//	SELECT …
//
// In Cypher the lines begin with // instead of --. A block ends at the next name. Words in {braces} are places that the
// store fills with fixed fragments of its own or of filter.sql and filter.cypher, never with what a user wrote.
//
// What only one engine is asked stands in own.sql or own.cypher. The few other blocks without a twin are listed, with the
// reason, in the test that compares the twins. How the blocks become the answer to a filtered list is told by the
// packages sqlite and neo4j.
package queries

import (
	"bufio"
	"bytes"
	"embed"
	"fmt"
	"io/fs"
	"regexp"
	"strings"
)

//go:embed *.sql *.cypher
var files embed.FS

var (
	sql    = load(files, "sql", "--")
	cypher = load(files, "cypher", "//")
)

// SQL gives the block of a name. An unknown name gives a text that the database refuses by naming it.
func SQL(name string) string { return sql.block(name) }

// Cypher gives the block of a name. An unknown name gives a text that the database refuses by naming it.
func Cypher(name string) string { return cypher.block(name) }

// SQLNames gives the names of all blocks, by file, in their order there: the plan of each is tested.
func SQLNames() []string { return sql.names }

// set is the blocks of one language.
type set struct {
	names  []string            // by file, in order
	files  map[string][]string // names by file name without its ending
	blocks map[string]string
	errs   []error // what is wrong with the files: found by the test, not by users
}

func (s *set) block(name string) string {
	if text, ok := s.blocks[name]; ok {
		return text
	}
	return "there is no query " + name
}

// load reads all files of a language.
func load(dir fs.FS, ending, comment string) *set {
	s := &set{files: map[string][]string{}, blocks: map[string]string{}}
	paths, err := fs.Glob(dir, "*."+ending)
	s.note(err)
	for _, path := range paths {
		content, err := fs.ReadFile(dir, path)
		s.note(err)
		s.read(strings.TrimSuffix(path, "."+ending), content, comment)
	}
	return s
}

func (s *set) note(err error) {
	if err != nil {
		s.errs = append(s.errs, err)
	}
}

var blockName = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)

// read splits a file into its blocks.
func (s *set) read(file string, content []byte, comment string) {
	s.files[file] = nil
	name := ""
	lines := bufio.NewScanner(bytes.NewReader(content))
	for lines.Scan() {
		line := strings.TrimRight(lines.Text(), " \t")
		note, isComment := strings.CutPrefix(strings.TrimSpace(line), comment)
		title, isName := strings.CutPrefix(strings.TrimSpace(note), "name:")
		switch {
		case isComment && isName:
			name = strings.TrimSpace(title)
			s.start(file, name)
		case isComment || line == "":
		case name == "":
			s.note(fmt.Errorf("%s: %q stands before the first name", file, line))
		default:
			s.blocks[name] += line + "\n"
		}
	}
	s.note(lines.Err())
}

func (s *set) start(file, name string) {
	if !blockName.MatchString(name) {
		s.note(fmt.Errorf("%s: %q is no name of a block", file, name))
	}
	if _, taken := s.blocks[name]; taken {
		s.note(fmt.Errorf("%s: the name %s is taken already", file, name))
	}
	s.names = append(s.names, name)
	s.files[file] = append(s.files[file], name)
	s.blocks[name] = ""
}
