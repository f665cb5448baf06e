package sqlite

import (
	"database/sql"
	"errors"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/graph/queries"
)

// scans are the only queries that read a table or an index from end to end, or from some point on, and why they may.
var scans = map[string]string{
	"any_record: SCAN record":                                     "stops at the first row that is no token",
	"forget_mentions: SCAN change USING INDEX change_with_values": "reads the values of the log, when a person goes",
	"referrers: SCAN target":                                      "reads the few ids that were handed in",
	"view_touched: SCAN t":                                        "reads what a range of the log gave",
	"commit: SCAN latest":                                         "has one row",
	"next_commit: SCAN latest":                                    "has one row",
	"view_actors: SCAN a":                                         "reads the whole network, once",
	"view_initiatives: SCAN initiative USING COVERING INDEX initiative_by_title": "reads the whole network, once",
	"view_ties: SCAN (subquery-1)":  "reads what a range of ties gave",
	"neighbours: SCAN (subquery-1)": "reads what was sorted",
	"tokens: SCAN t":                "there are few tokens, and all are wanted",
	"actor_freshness: SCAN actor USING COVERING INDEX actor_by_freshness": "counts many actors; few are asked for by key",
	"change_page: SCAN change USING INDEX sqlite_autoindex_change_1":      "stops when the page is full",
	"actors_by_name: SCAN a USING COVERING INDEX actor_by_name":           "stops when the page is full, or gives up",
	"actors_by_updated: SCAN a USING COVERING INDEX actor_by_updated":     "stops when the page is full, or gives up",
	"actors_by_verified: SCAN a USING COVERING INDEX actor_by_verified":   "stops when the page is full, or gives up",
	"initiative_page: SCAN a USING COVERING INDEX initiative_by_title":    "stops when the page is full, or gives up",
	"offer_page: SCAN a USING COVERING INDEX offer_by_title":              "stops when the page is full, or gives up",
}

// shelves are the lists whose blocks are filled with either end of a shelf.
var shelves = []shelf{initiativesByTitle, offersByTitle, needsByID, tiesByID}

func TestPlans(t *testing.T) {
	store := openTest(t, filepath.Join(t.TempDir(), "directory.db"))
	seen := map[string]bool{}
	for name, texts := range statements() {
		for _, text := range texts {
			for _, line := range explain(t, store, name, text) {
				if strings.Contains(line, "AUTOMATIC") {
					t.Errorf("%s: %s: SQLite makes an index for one query; keep one\n%s", name, line, text)
				}
				if _, reads := strings.CutPrefix(line, "SCAN "); !reads || isList(line) {
					continue
				}
				seen[name+": "+line] = true
				if scans[name+": "+line] == "" {
					t.Errorf("%s: %s; add an index, or a reason to scans\n%s", name, line, text)
				}
			}
		}
	}
	for scan := range scans {
		if !seen[scan] {
			t.Errorf("%q is allowed but does not happen", scan)
		}
	}
}

// isList tells a scan of values that were handed in, or of what a full-text or box search finds.
func isList(line string) bool {
	return regexp.MustCompile(`VIRTUAL TABLE INDEX (1:|0:.*[M=]|2:[^ ])`).MatchString(line)
}

// statements gives every block as the store completes it.
func statements() map[string][]string {
	out := map[string][]string{}
	for _, name := range queries.SQLNames() {
		out[name] = completed(name, queries.SQL(name))
	}
	return out
}

func completed(name, text string) []string {
	if strings.HasPrefix(name, "tie_") && !strings.HasPrefix(text, "SELECT") {
		text = "SELECT 1 FROM tie AS l WHERE l.a = 1 AND " + text
	}
	var out []string
	for _, from := range froms(name) {
		out = append(out, fill(text, "{from}", from[0], "{after}", from[1], "{dir}", "DESC", "{limit}", "10", "{audience}", "0",
			"{keys}", "'[]'", "{forth}", "1", "{back}", "1", "{tie}", "1", "{kinds}", "'KNOWS'", "{date}", "''", "{since}", "''",
			"{confirmed}", "1", "{weight}", "1", "{initiative}", "1"))
	}
	return out
}

// froms gives what {from} and {after} can be.
func froms(name string) [][2]string {
	for _, s := range append(slices.Collect(maps.Values(actorShelves)), shelves...) {
		if s.block == name {
			return [][2]string{{s.walk, and(always, s.only)}, {"json_each('[]') AS hit CROSS JOIN " + s.join + " ON a.k = hit.value", always}}
		}
	}
	return [][2]string{{"", always}}
}

var argument = regexp.MustCompile(`:[a-z_]+`)

func explain(t *testing.T, store *Store, name, text string) []string {
	t.Helper()
	var args []any
	for _, arg := range argument.FindAllString(text, -1) {
		args = append(args, sql.Named(arg[1:], nil))
	}
	var lines []string
	err := store.writer.with(t.Context(), func(s *connection) error {
		return s.each(t.Context(), "EXPLAIN QUERY PLAN "+text, args, func(rows *sql.Rows) error {
			var id, parent, unused int
			var line string
			err := rows.Scan(&id, &parent, &unused, &line)
			lines = append(lines, line)
			return err
		})
	})
	if err != nil {
		t.Errorf("%s: %v\n%s", name, cause(err), text)
	}
	return lines
}

func cause(err error) error {
	if e, ok := errors.AsType[*graph.Error](err); ok && e.Err != nil {
		return e.Err
	}
	return err
}

func openTest(tb testing.TB, path string) *Store {
	tb.Helper()
	store, err := Open(tb.Context(), path, graph.Options{Places: gazetteer.Germany(), Now: time.Now})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { store.Close(tb.Context()) })
	return store
}
