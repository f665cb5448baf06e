package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// seeded makes a database of the seed and gives the flag that names it.
func seeded(t *testing.T) (folder, db string) {
	t.Helper()
	folder = home(t)
	db = "--db=sqlite:" + filepath.Join(folder, "a.db")
	ok(t, "import", seedFolder, db)
	return folder, db
}

func TestNetworkExportWritesEveryFormat(t *testing.T) {
	folder, db := seeded(t)
	valid := map[string]func([]byte) error{
		"graphml": isXML, "gexf": isXML, "svg": isXML, "kumu": isJSON, "geojson": isJSON, "edges": isCSV, "measures": isCSV,
	}
	for format, check := range valid {
		file := filepath.Join(folder, "network."+format)
		printed := ok(t, "network", "export", "-", "--format", format, "--as-of", "2020-06-30", db)
		if got := ok(t, "network", "export", file, "--format", format, "--as-of", "2020-06-30", db); got != "" {
			t.Errorf("%s: a file was asked for, printed %.100s", format, got)
		}
		written := read(t, file)
		if err := check(written); err != nil || string(written) != printed || len(written) < 10_000 {
			t.Errorf("%s: %v, %d bytes in the file, %d printed", format, err, len(written), len(printed))
		}
	}
}

func isXML(content []byte) error { return xml.Unmarshal(content, &struct{}{}) }

func isJSON(content []byte) error { return json.Unmarshal(content, &struct{}{}) }

func isCSV(content []byte) error {
	_, err := csv.NewReader(bytes.NewReader(content)).ReadAll()
	return err
}

func TestNetworkExportTakesAScope(t *testing.T) {
	_, db := seeded(t)
	for _, c := range []struct {
		ties int
		args []string
	}{
		{186, nil},
		{14, []string{"--kind", "MUNICIPALITY,PUBLIC_AUTHORITY", "--place", "12"}},
		{97, []string{"--largest-component"}},
		{0, []string{"--confirmed-only"}},
		{27, []string{"--tie-kind", "COOPERATES"}},
		{27, []string{"--tie", `{"kind": ["COOPERATES"]}`}},
		{4, []string{"--filter", `{"search": "Börde"}`, "--kind", "MUNICIPALITY,PUBLIC_AUTHORITY"}},
		{4, []string{"--search", "Börde", "--kind", "MUNICIPALITY", "--kind", "PUBLIC_AUTHORITY"}},
	} {
		got := ok(t, append([]string{"network", "export", "-", "--format", "edges", "--as-of", "2020-06-30", db}, c.args...)...)
		if ties := strings.Count(got, "\n") - 1; ties != c.ties {
			t.Errorf("%v: %d ties, want %d", c.args, ties, c.ties)
		}
	}
	exact := ok(t, "network", "export", "-", "--format", "measures", "--measure", "BETWEENNESS", "--exact", db)
	if !strings.HasPrefix(exact, "id,name,kind,place,place_name,betweenness,betweenness_standard_error\n") {
		t.Errorf("measures begin with %.100s", exact)
	}
	picture := ok(t, "network", "export", "-", "--format", "svg", "--first", "10", "--colour", "community",
		"--size", "STRENGTH", "--title", "A, B", "--lang", "en", db)
	for _, want := range []string{"A, B</title>", "Sum of strengths", "the 10 best connected"} {
		if !strings.Contains(picture, want) {
			t.Errorf("no %q in the picture %.1000s", want, picture)
		}
	}
}

func TestNetworkExportShowsWhatTheAudienceSees(t *testing.T) {
	folder := home(t)
	file, db := filepath.Join(folder, "actors.csv"), "--db=sqlite:"+filepath.Join(folder, "a.db")
	writeFile(t, file, "id,kind,name,visibility\nact_a,ASSOCIATION,A,PUBLIC\nact_b,ASSOCIATION,B,PARTNER\nact_c,ASSOCIATION,C,INTERNAL\n")
	ok(t, "import", file, db)
	for audience, seen := range map[string]int{"": 1, "public": 1, "partner": 2, "internal": 3} {
		args := []string{"network", "export", "-", "--format", "measures", db}
		if audience != "" {
			args = append(args, "--audience", audience)
		}
		if got := strings.Count(ok(t, args...), "\nact_"); got != seen {
			t.Errorf("%q sees %d actors, want %d", audience, got, seen)
		}
	}
}

func TestNetworkExportThatFailsLeavesTheOldFile(t *testing.T) {
	folder, db := seeded(t)
	file := filepath.Join(folder, "network.svg")
	writeFile(t, file, "the old one")
	for _, c := range []struct {
		status int
		words  []string
		args   []string
	}{
		{exitFailure, []string{"kind", "JOB_CENTRE"}, []string{"--format", "svg", "--kind", "JOB_CENTER", db}},
		{exitFailure, []string{"measure: there is no such parameter"}, []string{"--format", "svg", "--measure", "DEGREE", db}},
		{exitFailure, []string{"place", "99"}, []string{"--format", "gexf", "--place", "99", db}},
		{exitUsage, []string{"--format", "graphml"}, []string{"--format", "png", db}},
		{exitUsage, []string{"--format"}, []string{db}},
		{exitUsage, []string{"--audience", "partner"}, []string{"--format", "svg", "--audience", "everyone", db}},
		{exitUsage, []string{"--db", "no database"}, []string{"--format", "svg", "--db", "sqlite:" + filepath.Join(folder, "none.db")}},
	} {
		fails(t, c.status, c.words, append([]string{"network", "export", file}, c.args...)...)
	}
	left, err := filepath.Glob(filepath.Join(folder, "*.part"))
	if got := read(t, file); string(got) != "the old one" || err != nil || len(left) > 0 {
		t.Errorf("the file holds %.100s; beside it are %v, %v", got, left, err)
	}
	fails(t, exitFailure, []string{"no such file"}, "network", "export", filepath.Join(folder, "none", "a.svg"), "--format", "svg", db)
	if _, err := os.Stat(filepath.Join(folder, "none")); err == nil {
		t.Error("a folder was made")
	}
}
