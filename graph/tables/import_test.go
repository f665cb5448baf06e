package tables_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"akteursnetz/graph"
	"akteursnetz/graph/tables"
)

func TestIDsOfTiesAndParticipationsAreDerived(t *testing.T) {
	store := newStore()
	files := folder("actors.csv", goodActors, "initiatives.csv", "id,title\nini_a,A\n",
		"ties.csv", "from,to,kind,since\nact_b,act_a,KNOWS,2017-05\n", "participations.csv", "initiative,actor\nini_a,act_a\n")
	importInto(t, store, files)
	tie := graph.TieID("act_a", "act_b", "KNOWS", "2017-05-01", "")
	out := exported(t, store, graph.InternalOnly)
	if !strings.Contains(out["ties.csv"], tie+",act_a,act_b,KNOWS,,2017-05,") {
		t.Errorf("ties.csv holds %s", out["ties.csv"])
	}
	if !strings.Contains(out["participations.csv"], graph.ParticipationID("ini_a", "", "act_a")+",ini_a,,act_a,") {
		t.Errorf("participations.csv holds %s", out["participations.csv"])
	}
	if again := importInto(t, store, files); again != (graph.ImportCounts{Unchanged: 5}) {
		t.Errorf("the second import did %+v", again)
	}
}

func TestVisibilityByDefault(t *testing.T) {
	store := newStore()
	importInto(t, store, folder(
		"topics.csv", "slug,label_de\nsprache,Sprache\n",
		"actors.csv", actorHeader+"act_a,ASSOCIATION,A\nact_p,VOLUNTEER,Freiwillige 1\n",
		"needs.csv", "id,actor,topic,text\nnee_a,act_a,sprache,Räume\n",
		"offers.csv", "id,provider,kind,status,title_de\noff_a,act_a,COURSE,RUNNING,Kurs\n",
	))
	for _, c := range []struct {
		audience graph.Audience
		want     string
	}{{graph.Public, "1 actors, 1 offers, 0 needs"}, {graph.InternalOnly, "2 actors, 1 offers, 1 needs"}} {
		out := exported(t, store, c.audience)
		rows := func(name string) int { return strings.Count(out[name], "\n") - 1 }
		got := fmt.Sprintf("%d actors, %d offers, %d needs", rows("actors.csv"), rows("offers.csv"), rows("needs.csv"))
		if got != c.want {
			t.Errorf("%s sees %s, want %s", c.audience, got, c.want)
		}
	}
}

// Which bodies, milestones and building blocks an initiative has after an import of some of the files.
func TestPartsOfInitiatives(t *testing.T) {
	const (
		titles     = "id,title\nini_a,A\nini_b,B\n"
		twoBodies  = "id,initiative,kind,name\nbod_a,ini_a,WORKING_GROUP,A\nbod_b,ini_b,WORKING_GROUP,B\n"
		milestone  = "id,initiative,title\nmil_a,ini_a,Start\n"
		otherBody  = "id,initiative,kind,name\nbod_c,ini_a,WORKING_GROUP,C\n"
		blockOfTwo = "initiative,number,state\nini_b,2,DONE\n"
	)
	for _, c := range []struct {
		name  string
		files fstest.MapFS
		want  string
	}{
		{"initiatives alone keep them", folder("initiatives.csv", titles), "bod_a bod_b mil_a"},
		{"a part replaces those of its initiative", folder("bodies.csv", otherBody), "bod_b bod_c mil_a"},
		{"both replace those of all", folder("initiatives.csv", titles, "bodies.csv", otherBody), "bod_c mil_a"},
		{"an empty file empties", folder("initiatives.csv", titles, "milestones.csv", "id,initiative,title\n"), "bod_a bod_b"},
		{"another part is added", folder("building_blocks.csv", blockOfTwo), "bod_a bod_b mil_a ini_b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			store := newStore()
			importInto(t, store, folder("initiatives.csv", titles, "bodies.csv", twoBodies, "milestones.csv", milestone))
			importInto(t, store, c.files)
			out, got := exported(t, store, graph.InternalOnly), []string{}
			for _, name := range []string{"bodies.csv", "milestones.csv", "building_blocks.csv"} {
				for line := range strings.Lines(out[name]) {
					if id, _, _ := strings.Cut(line, ","); strings.Contains(id, "_") {
						got = append(got, id)
					}
				}
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("got %s, want %s", strings.Join(got, " "), c.want)
			}
		})
	}
}

func TestTooManyBodies(t *testing.T) {
	rows := "id,initiative,kind,name\n"
	for i := range 201 {
		rows += fmt.Sprintf("bod_%d,ini_a,WORKING_GROUP,A\n", i)
	}
	_, err := tables.Import(t.Context(), newStore(), read(t, folder("initiatives.csv", "id,title\nini_a,A\n", "bodies.csv", rows)),
		tables.Options{})
	checkFindings(t, err, "initiatives.csv, line 2, column 1 (id): ini_a: bodies: has 201 values; at most 200 are allowed")
}

// A hierarchy turned around by the same import is no cycle.
func TestHierarchiesCanBeTurned(t *testing.T) {
	store := newStore()
	importInto(t, store, folder("actors.csv", goodActors, "topics.csv", "slug,parent,label_de\na,,A\nb,a,B\n",
		"initiatives.csv", "id,title,parent\nini_a,A,\nini_b,B,ini_a\n", "ties.csv", "id,from,to,kind\ntie_1,act_a,act_b,PART_OF\n"))
	counts := importInto(t, store, folder("topics.csv", "slug,parent,label_de\na,b,A\nb,,B\n",
		"initiatives.csv", "id,title,parent\nini_a,A,ini_b\nini_b,B,\n", "ties.csv", "id,from,to,kind\ntie_1,act_b,act_a,PART_OF\n"))
	if want := (graph.ImportCounts{Updated: 5}); counts != want {
		t.Errorf("%+v, want %+v", counts, want)
	}
}

func TestBatchesAreInAnOrderThatHolds(t *testing.T) {
	files := exportOfSeed(t)
	store := newStore()
	var steps []string
	counts, err := tables.Import(t.Context(), store, read(t, asFolder(files)), tables.Options{
		BatchSize: 7, Progress: func(done, total int) { steps = append(steps, fmt.Sprintf("%d/%d", done, total)) },
	})
	if err != nil || counts.Created != 1022 {
		t.Fatalf("%+v, %v", counts, err)
	}
	if len(steps) != 146 || steps[0] != "7/1022" || steps[145] != "1022/1022" {
		t.Errorf("%d steps: %v", len(steps), steps)
	}
	if diff := cmp.Diff(files, exported(t, store, graph.InternalOnly)); diff != "" {
		t.Error(diff)
	}
}

func exportOfSeed(t *testing.T) map[string]string {
	t.Helper()
	store := newStore()
	importSeed(t, store)
	return exported(t, store, graph.InternalOnly)
}

func TestDryRunTellsWithoutWriting(t *testing.T) {
	store := newStore()
	importInto(t, store, stocked)
	before := exported(t, store, graph.InternalOnly)
	var told []string
	counts, err := tables.Import(t.Context(), store, read(t, folder(
		"topics.csv", "slug,label_de\nsprache,Sprache\narbeit,Arbeit\n",
		"actors.csv", actorHeader+"act_a,ASSOCIATION,A\nact_b,COMPANY,B\nact_c,OTHER,C\n",
		"ties.csv", "id,from,to,kind\ntie_ba,act_b,act_a,PART_OF\n",
	)), tables.Options{DryRun: true, Change: func(c tables.Change) { told = append(told, c.ID+" "+string(c.Action)) }})
	if want := (graph.ImportCounts{Created: 2, Updated: 1, Unchanged: 3}); err != nil || counts != want {
		t.Errorf("%+v, %v; want %+v", counts, err, want)
	}
	if diff := cmp.Diff([]string{"top_arbeit CREATED", "act_b UPDATED", "act_c CREATED"}, told); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(before, exported(t, store, graph.InternalOnly)); diff != "" {
		t.Error(diff)
	}
}

// failing is a store that goes away after some writes.
type failing struct {
	graph.Store
	left int
}

func (f *failing) Write(ctx context.Context, by graph.Author, fn func(context.Context, graph.Writer) error) error {
	if f.left == 0 {
		return &graph.Error{Code: graph.Unavailable, Message: "the database is away"}
	}
	f.left--
	return f.Store.Write(ctx, by, fn)
}

func TestARunCutOffIsCompletedByAnother(t *testing.T) {
	files := exportOfSeed(t)
	store := newStore()
	options := tables.Options{BatchSize: 100, Run: "first"}
	_, err := tables.Import(t.Context(), &failing{store, 3}, read(t, asFolder(files)), options)
	if want := "300 of 1022 records are written; run the import again to complete it: the database is away"; err == nil ||
		err.Error() != want || graph.CodeOf(err) != graph.Unavailable {
		t.Fatalf("got %v, want %s", err, want)
	}
	counts, err := tables.Import(t.Context(), store, read(t, asFolder(files)), options)
	if want := (graph.ImportCounts{Created: 722, Unchanged: 300}); err != nil || counts != want {
		t.Errorf("%+v, %v; want %+v", counts, err, want)
	}
	if diff := cmp.Diff(files, exported(t, store, graph.InternalOnly)); diff != "" {
		t.Error(diff)
	}
}

// crossed is a store that others write to just before the first write.
type crossed struct {
	graph.Store
	others func()
}

func (c *crossed) Write(ctx context.Context, by graph.Author, fn func(context.Context, graph.Writer) error) error {
	if c.others != nil {
		c.others()
		c.others = nil
	}
	return c.Store.Write(ctx, by, fn)
}

// What others change of an initiative while one of its parts is imported stays.
func TestPartsAreMergedIntoWhatIsStoredAtTheWrite(t *testing.T) {
	store := newStore()
	importInto(t, store, stocked)
	var want []graph.Milestone
	edit := func(ctx context.Context, w graph.Writer) error {
		found, err := w.Get(ctx, "ini_a")
		if err != nil {
			return err
		}
		i := found["ini_a"].(*graph.Initiative)
		i.Title, i.Milestones = "Neu", []graph.Milestone{{ID: "mil_a", Title: "Start"}}
		want = i.Milestones
		_, err = w.Update(ctx, i, i.Revision)
		return err
	}
	files := read(t, folder("bodies.csv", "id,initiative,kind,name\nbod_a,ini_a,WORKING_GROUP,Gruppe\n"))
	if _, err := tables.Import(t.Context(), &crossed{store, func() { write(t, store, edit) }}, files, tables.Options{}); err != nil {
		t.Fatal(err)
	}
	found, err := store.For(graph.InternalOnly).InitiativesByID(t.Context(), []string{"ini_a"})
	if err != nil {
		t.Fatal(err)
	}
	i := found["ini_a"]
	if diff := cmp.Diff(want, i.Milestones); diff != "" || i.Title != "Neu" || i.Bodies[0].Name != "Gruppe" {
		t.Errorf("the initiative became %+v", i)
	}
}

func TestEachBatchIsOneEntryOfTheLog(t *testing.T) {
	store := newStore()
	batch := read(t, asFolder(exportOfSeed(t)))
	if _, err := tables.Import(t.Context(), store, batch, tables.Options{BatchSize: 600, Run: "run_1"}); err != nil {
		t.Fatal(err)
	}
	changes, err := store.For(graph.InternalOnly).Changes(t.Context(), graph.First(10))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range changes.Items {
		got = append(got, fmt.Sprintf("%d %s %s %s %d", c.Commit, c.By, c.Action, c.Import.Run, len(c.Import.IDs)))
	}
	if diff := cmp.Diff([]string{"2 import IMPORTED run_1 422", "1 import IMPORTED run_1 600"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestGuardStopsTheImport(t *testing.T) {
	store, stop := newStore(), errors.New("not now")
	_, err := tables.Import(t.Context(), store, read(t, stocked), tables.Options{
		Guard: func(context.Context, graph.Writer) error { return stop },
	})
	if !errors.Is(err, stop) {
		t.Errorf("got %v", err)
	}
	if empty, err := store.Empty(t.Context()); err != nil || !empty {
		t.Errorf("the store is no more empty (%v)", err)
	}
}

func TestCancelledImportsEnd(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	batch := read(t, asFolder(exportOfSeed(t)))
	_, err := tables.Import(ctx, newStore(), batch, tables.Options{BatchSize: 10, Progress: func(done, _ int) {
		if done >= 30 {
			cancel()
		}
	}})
	if err == nil {
		t.Error("the import went on")
	}
}

// An actor may have more ties than a page holds: each of them is known when they come again.
func TestEveryTieOfAHubIsKnown(t *testing.T) {
	actors, first, again, want := "id,kind,name\nact_hub,OTHER,Hub\n", "id,from,to,kind\n", "from,to,kind\n", []string(nil)
	for n := range 250 {
		id := fmt.Sprintf("act_%03d", n)
		actors += id + ",OTHER," + id + "\n"
		first += fmt.Sprintf("tie_%03d,act_hub,%s,FUNDS\n", n, id)
		again += fmt.Sprintf("act_hub,%s,FUNDS\n", id)
		want = append(want, fmt.Sprintf("ties.csv, line %d, column 3 (kind): the directory has this tie as tie_%03d "+
			"(same actors, kind, since and initiative); give it that id", n+2, n))
	}
	store := newStore()
	importInto(t, store, folder("actors.csv", actors, "ties.csv", first))
	_, err := tables.Import(t.Context(), store, read(t, folder("ties.csv", again)), tables.Options{})
	var found *tables.RowErrors
	if !errors.As(err, &found) {
		t.Fatalf("got %v, want row errors", err)
	}
	var got []string
	for _, row := range found.Rows {
		got = append(got, row.Error())
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
