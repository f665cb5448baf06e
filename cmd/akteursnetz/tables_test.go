package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"akteursnetz/graph/neo4j/neo4jtest"
)

// seedFolder holds the seed in the import format.
const seedFolder = "../../seed/data"

func TestExportComesBackByteByByteFromSQLite(t *testing.T) {
	folder := home(t)
	exportComesBack(t, folder, "sqlite:"+filepath.Join(folder, "to.db"))
}

func TestExportComesBackByteByByteFromNeo4j(t *testing.T) {
	server := neo4jtest.Start(t) // looks into the home folder that home replaces
	folder := home(t)
	t.Setenv("AKTEURSNETZ_DB_USER", server.User)
	t.Setenv("AKTEURSNETZ_DB_PASSWORD", server.Password)
	exportComesBack(t, folder, server.URI)
}

// exportComesBack carries the seed from a SQLite file to another store and back.
func exportComesBack(t *testing.T, folder, to string) {
	t.Helper()
	from := "sqlite:" + filepath.Join(folder, "from.db")
	first, second := filepath.Join(folder, "first"), filepath.Join(folder, "second")
	ok(t, "import", seedFolder, "--db", from)
	ok(t, "export", first, "--db", from)
	ok(t, "import", first, "--db", to)
	ok(t, "export", second, "--db", to)
	if contentOf(t, first) != contentOf(t, second) {
		t.Errorf("the exports from %s and %s differ", from, to)
	}
}

func TestImportReportsEveryBadRowAndWritesNothing(t *testing.T) {
	folder := home(t)
	files := filepath.Join(folder, "files")
	writeFile(t, filepath.Join(files, "actors.csv"), "id,kind,name\nact_a,ASSOCIATION,A\nact_b,NOTHING,B\nact_c,ASSOCIATION,\n")
	writeFile(t, filepath.Join(files, "ties.csv"), "from,to,kind\nact_a,act_missing,COOPERATES\n")
	db := "sqlite:" + filepath.Join(folder, "a.db")
	writeFile(t, filepath.Join(folder, "topics.csv"), "slug,label_de\nsprache,Sprache\n")
	ok(t, "import", filepath.Join(folder, "topics.csv"), "--db", db)
	fails(t, exitFailure, []string{
		"actors.csv, line 3", "NOTHING", "actors.csv, line 4", "ties.csv, line 2", "act_missing", ": 3 findings; nothing was written.\n",
	}, "import", files, "--db", db)
	writeFile(t, filepath.Join(files, "actors.csv"), "id,kind,name\nact_a,ASSOCIATION,A\n")
	fails(t, exitFailure, []string{": 1 finding; nothing was written.\n"}, "import", files, "--db", db)
	fails(t, exitFailure, []string{"no such file"}, "import", filepath.Join(folder, "none"), "--db", db)
	fails(t, exitUsage, []string{"<path>"}, "import", "--db", db)

	out := filepath.Join(folder, "out")
	ok(t, "export", out, "--db", db)
	if got := contentOf(t, out); strings.Contains(got, "act_a") {
		t.Errorf("something was written: %s", got)
	}
}

func TestImportThatWritesNothingLeavesNothing(t *testing.T) {
	folder := home(t)
	good, bad := filepath.Join(folder, "good", "actors.csv"), filepath.Join(folder, "bad", "ties.csv")
	writeFile(t, good, "id,kind,name\nact_a,ASSOCIATION,A\n")
	writeFile(t, bad, "from,to,kind\nact_a,act_b,KNOWS\n")
	into := filepath.Join(folder, "databases")
	if err := os.Mkdir(into, 0o755); err != nil {
		t.Fatal(err)
	}
	db := "sqlite:" + filepath.Join(into, "a.db")
	if got := ok(t, "import", good, "--dry-run", "--db", db); got != "CREATED act_a\n" {
		t.Errorf("told %q", got)
	}
	fails(t, exitFailure, []string{"act_b"}, "import", bad, "--db", db)
	fails(t, exitFailure, []string{"act_b"}, "import", bad, "--dry-run", "--db", db)
	if left, err := os.ReadDir(into); err != nil || len(left) > 0 {
		t.Errorf("left %v, %v", left, err)
	}
	ok(t, "import", good, "--db", db)
	if _, err := os.Stat(filepath.Join(into, "a.db")); err != nil {
		t.Error(err)
	}
}

func TestImportReportsHowManyRowsEverAreBad(t *testing.T) {
	folder := home(t)
	file := filepath.Join(folder, "actors.csv")
	writeFile(t, file, "id,kind,name\n"+strings.Repeat("wrong,ASSOCIATION,A\n", 300))
	got := try(t, "import", file, "--db", "sqlite:"+filepath.Join(folder, "a.db"))
	if got.status != exitFailure || !strings.Contains(got.err, "actors.csv, line 2,") || !strings.Contains(got.err, "actors.csv, line 301,") {
		t.Errorf("status %d, said %.300s", got.status, got.err)
	}
}

func TestDryRunShowsWhatWouldChange(t *testing.T) {
	folder := home(t)
	file, db := filepath.Join(folder, "actors.csv"), "sqlite:"+filepath.Join(folder, "a.db")
	writeFile(t, file, "id,kind,name\nact_a,ASSOCIATION,A\nact_b,ASSOCIATION,B\n")
	ok(t, "import", file, "--db", db)
	writeFile(t, file, "id,kind,name\nact_a,ASSOCIATION,A\nact_b,ASSOCIATION,Bee\nact_c,ASSOCIATION,C\n")
	for range 2 { // the first changes nothing
		got := try(t, "import", file, "--dry-run", "--db", db)
		if got.status != 0 || got.out != "UPDATED act_b\nCREATED act_c\n" ||
			!strings.Contains(got.err, "Would create 1 records, change 1 and leave 1 as they are.") {
			t.Errorf("got %+v", got)
		}
	}
}

func TestDryRunNamesRecordsThatWouldShowMore(t *testing.T) {
	folder := home(t)
	file, db := filepath.Join(folder, "actors.csv"), "sqlite:"+filepath.Join(folder, "a.db")
	writeFile(t, file, "id,kind,name,precision,visibility\nact_a,ASSOCIATION,A,HIDDEN,INTERNAL\nact_b,ASSOCIATION,B,PLACE,PARTNER\n")
	ok(t, "import", file, "--db", db)
	writeFile(t, file, "id,kind,name,precision,visibility\nact_a,ASSOCIATION,A,PLACE,PUBLIC\nact_b,ASSOCIATION,Bee,,\n")
	got := try(t, "import", file, "--dry-run", "--db", db)
	want := "UPDATED act_a shows more: visibility INTERNAL → PUBLIC, precision HIDDEN → PLACE\nUPDATED act_b\n"
	if got.status != 0 || got.out != want || !strings.Contains(got.err, "1 of them would show more than now") {
		t.Errorf("got %+v, want %s", got, want)
	}
}

func TestExportForAnAudienceLeavesOutWhatItDoesNotSee(t *testing.T) {
	folder := home(t)
	file, db := filepath.Join(folder, "actors.csv"), "sqlite:"+filepath.Join(folder, "a.db")
	writeFile(t, file, "id,kind,name,visibility\nact_a,ASSOCIATION,A,PUBLIC\nact_b,ASSOCIATION,B,PARTNER\nact_c,ASSOCIATION,C,INTERNAL\n")
	ok(t, "import", file, "--db", db)
	for audience, seen := range map[string]string{"PUBLIC": "a", "PARTNER": "ab", "INTERNAL": "abc"} {
		out := filepath.Join(folder, audience)
		ok(t, "export", out, "--audience", audience, "--db", db)
		for _, id := range "abc" {
			if got := contentOf(t, out); strings.Contains(got, "act_"+string(id)) != strings.ContainsRune(seen, id) {
				t.Errorf("%s: %s", audience, got)
			}
		}
	}
	fails(t, exitUsage, []string{"--audience", "PARTNER"}, "export", folder, "--audience", "EVERYONE", "--db", db)
	fails(t, exitUsage, []string{"akteursnetz export DIR"}, "export", "--db", db)
}

func TestExportOfAPersonIsAllThatIsHeld(t *testing.T) {
	folder := home(t)
	db := "sqlite:" + filepath.Join(folder, "a.db")
	files := filepath.Join(folder, "files")
	writeFile(t, filepath.Join(files, "actors.csv"), "id,kind,name\nact_a,VOLUNTEER,A\nact_b,ASSOCIATION,B\nact_c,ASSOCIATION,C\n")
	writeFile(t, filepath.Join(files, "ties.csv"), "id,from,to,kind\ntie_ab,act_a,act_b,KNOWS\ntie_bc,act_b,act_c,KNOWS\n")
	ok(t, "import", files, "--db", db)
	printed := ok(t, "export", "--person", "act_a", "--db", db)
	if !strings.Contains(printed, "tie_ab") || strings.Contains(printed, "tie_bc") {
		t.Errorf("got %s", printed)
	}
	ok(t, "export", folder, "--person", "act_a", "--db", db)
	if kept, err := os.ReadFile(filepath.Join(folder, "act_a.json")); err != nil || string(kept) != printed {
		t.Errorf("the file holds %s, %v", kept, err)
	}
	fails(t, exitFailure, []string{"act_nobody"}, "export", "--person", "act_nobody", "--db", db)
}

func writeFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
