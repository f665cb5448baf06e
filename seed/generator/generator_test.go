package generator_test

import (
	"encoding/csv"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/graph/storetest/memory"
	"akteursnetz/graph/tables"
	"akteursnetz/seed/generator"
)

func generate(t *testing.T, actors, ties int, seed uint64) (dir string) {
	t.Helper()
	dir = t.TempDir()
	o := generator.Options{Actors: actors, Ties: ties, Seed: seed, Places: gazetteer.Germany()}
	if err := generator.Write(dir, o); err != nil {
		t.Fatal(err)
	}
	return dir
}

// rows gives the rows of a file by column.
func rows(t *testing.T, dir, name string) []map[string]string {
	t.Helper()
	file, err := os.Open(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	records, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, record := range records[1:] {
		row := map[string]string{}
		for i, column := range records[0] {
			row[column] = record[i]
		}
		out = append(out, row)
	}
	return out
}

func TestEverythingGeneratedCanBeImported(t *testing.T) {
	for _, size := range [][2]int{{2, 0}, {10, 11}, {1000, 5000}} {
		dir := generate(t, size[0], size[1], 1)
		batch, err := tables.ReadPath(dir, gazetteer.Germany(), "2026-01-01")
		if err != nil {
			t.Fatalf("%v: %v", size, err)
		}
		now := func() time.Time { return time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC) }
		store := memory.New(graph.Options{Places: gazetteer.Germany(), Now: now})
		counts, err := tables.Import(t.Context(), store, batch, tables.Options{})
		if err != nil || counts.Created < size[0]+size[1] {
			t.Fatalf("%v: %+v, %v", size, counts, err)
		}
		for i, name := range []string{"actors.csv", "ties.csv"} {
			if got := len(rows(t, dir, name)); got != size[i] {
				t.Errorf("%v: %s has %d rows", size, name, got)
			}
		}
	}
}

func TestEqualOptionsGiveEqualFiles(t *testing.T) {
	one, same, other := generate(t, 300, 900, 7), generate(t, 300, 900, 7), generate(t, 300, 900, 8)
	for _, name := range tables.Tables() {
		content := func(dir string) string {
			text, err := os.ReadFile(filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			return string(text)
		}
		if content(one) != content(same) {
			t.Errorf("%s differs for equal seeds", name)
		}
		if name != "topics.csv" && name != "target_groups.csv" && content(one) == content(other) {
			t.Errorf("%s is equal for different seeds", name)
		}
	}
}

func TestDegreesAreUnequalAndTiesLocal(t *testing.T) {
	dir := generate(t, 2000, 10000, 3)
	home, degree := map[string]string{}, map[string]int{}
	for _, actor := range rows(t, dir, "actors.csv") {
		home[actor["id"]] = actor["ags"][:5]
	}
	local := 0
	for _, tie := range rows(t, dir, "ties.csv") {
		degree[tie["from"]]++
		degree[tie["to"]]++
		if home[tie["from"]] == home[tie["to"]] {
			local++
		}
	}
	degrees := slices.Sorted(maps.Values(degree))
	top := 0
	for _, n := range degrees[len(degrees)-len(home)/10:] {
		top += n
	}
	if median := degrees[len(degrees)/2]; degrees[len(degrees)-1] < 10*median {
		t.Errorf("the most ties are %d, the median %d: no hubs", degrees[len(degrees)-1], median)
	}
	if share := float64(top) / 20000; share < .3 {
		t.Errorf("a tenth of the actors has %.2f of the ends: no power law", share)
	}
	if share := float64(local) / 10000; share < .6 {
		t.Errorf("%.2f of the ties are within a district", share)
	}
}

func TestNobodyIsAPerson(t *testing.T) {
	volunteers := 0
	for _, actor := range rows(t, generate(t, 3000, 0, 5), "actors.csv") {
		if actor["contact_person"] != "" || actor["phone"] != "" {
			t.Errorf("%s names a person or a number", actor["id"])
		}
		if actor["email"] != "" && !strings.HasSuffix(actor["email"], ".example.org") {
			t.Errorf("%s has the address %s", actor["id"], actor["email"])
		}
		if actor["kind"] != "VOLUNTEER" {
			continue
		}
		volunteers++
		if !strings.HasPrefix(actor["name"], "Freiwillige ") || actor["visibility"] != "INTERNAL" || actor["street"] != "" {
			t.Errorf("%v shows too much of a volunteer", actor)
		}
	}
	if volunteers == 0 || volunteers > 60 {
		t.Errorf("%d of 3000 are volunteers", volunteers)
	}
}

func TestDescriptionsHaveTenToFortyWords(t *testing.T) {
	for _, actor := range rows(t, generate(t, 1000, 0, 9), "actors.csv") {
		if n := len(strings.Fields(actor["description_de"])); actor["kind"] != "VOLUNTEER" && (n < 10 || n > 40) {
			t.Errorf("%d words: %s", n, actor["description_de"])
		}
	}
}

func TestSizesThatCannotBe(t *testing.T) {
	for _, c := range []struct {
		actors, ties int
		want         string
	}{
		{1, 0, "actors: is 1; give a number from 2 to 10000000"},
		{10, 12, "ties: is 12; give a number from 0 to 11, a quarter of all pairs of 10 actors"},
		{10, -1, "ties: is -1; give a number from 0 to 11, a quarter of all pairs of 10 actors"},
	} {
		err := generator.Write(t.TempDir(), generator.Options{Actors: c.actors, Ties: c.ties, Places: gazetteer.Germany()})
		if err == nil || err.Error() != c.want {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
}
