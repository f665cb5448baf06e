package tables_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/graph/tables"
)

// What a hidden record is named by shows neither in its own row nor in others'.
func TestExportShowsWhatTheAudienceSees(t *testing.T) {
	store := newStore()
	importInto(t, store, folder(
		"actors.csv", "id,kind,name,email,contact_person,street,ags,lat,lon,precision,visibility,parallel_initiatives\n"+
			"act_open,OTHER,Offen,info@example.org,,Hauptstraße 1,12070296,53.07,11.86,PLACE,PUBLIC,3\n"+
			"act_named,OTHER,Benannt,amt@example.org,Stelle 1,,12070296,,,HIDDEN,PUBLIC,\n"+
			"act_hidden,OTHER,Verborgen,,,,,,,,INTERNAL,\n",
		"initiatives.csv", "id,title,lead,partners,parent,visibility\nini_open,Offen,act_hidden,act_open|act_hidden,ini_hidden,\n"+
			"ini_hidden,Verborgen,,,,PARTNER\n",
		"bodies.csv", "id,initiative,kind,name,responsible\nbod_a,ini_open,WORKING_GROUP,A,act_hidden\n",
		"ties.csv", "id,from,to,kind,initiative,note\ntie_a,act_open,act_named,FUNDS,ini_hidden,vertraulich\ntie_b,act_open,act_hidden,FUNDS,,\n",
		"offers.csv", "id,provider,initiative,kind,status,title_de\noff_a,act_open,ini_hidden,COURSE,RUNNING,Kurs\n"+
			"off_b,act_hidden,,COURSE,RUNNING,Kurs\n",
		"participations.csv", "id,initiative,actor\npar_a,ini_open,act_open\npar_b,ini_open,act_hidden\npar_c,ini_hidden,act_open\n",
	))
	got := exported(t, store, graph.Public)
	for name, want := range map[string]string{
		"actors.csv": "id=act_named kind=OTHER name=Benannt ags=12070 precision=HIDDEN collective=false visibility=PUBLIC\n" +
			"id=act_open kind=OTHER name=Offen email=info@example.org ags=12070296 precision=PLACE collective=false visibility=PUBLIC\n",
		"initiatives.csv":    "id=ini_open title=Offen partners=act_open status=PLANNED visibility=PUBLIC\n",
		"bodies.csv":         "id=bod_a initiative=ini_open kind=WORKING_GROUP decides=false also_accompanying=false name=A\n",
		"ties.csv":           "id=tie_a from=act_open to=act_named kind=FUNDS visibility=PUBLIC\n",
		"offers.csv":         "id=off_a provider=act_open kind=COURSE status=RUNNING title_de=Kurs visibility=PUBLIC\n",
		"participations.csv": "id=par_a initiative=ini_open actor=act_open visibility=PUBLIC\n",
	} {
		if diff := cmp.Diff(want, filled(t, got[name])); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// filled gives the cells of a file that hold something, by the names of their columns: new columns change nothing here.
func filled(t *testing.T, file string) string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(file)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for _, row := range rows[1:] {
		var cells []string
		for i, cell := range row {
			if cell != "" {
				cells = append(cells, rows[0][i]+"="+cell)
			}
		}
		out.WriteString(strings.Join(cells, " ") + "\n")
	}
	return out.String()
}

func TestColumnsOfTextsAreTheLanguagesInUse(t *testing.T) {
	store := newStore()
	importInto(t, store, folder("offers.csv", "id,provider,kind,status,title_uk,title_de,description_en,title_status\n"+
		"off_a,act_a,COURSE,RUNNING,Курс,,Course,uk:MACHINE\noff_b,act_a,COURSE,RUNNING,,Kurs,,\n",
		"actors.csv", goodActors))
	got := exported(t, store, graph.InternalOnly)["offers.csv"]
	if columns := ",title_de,title_uk,title_status,description_en,description_status,"; !strings.Contains(got, columns) {
		t.Errorf("no columns %s in %s", columns, got)
	}
	want := "id=off_a provider=act_a kind=COURSE status=RUNNING title_uk=Курс title_status=uk:MACHINE description_en=Course " +
		"visibility=PUBLIC\nid=off_b provider=act_a kind=COURSE status=RUNNING title_de=Kurs visibility=PUBLIC\n"
	if diff := cmp.Diff(want, filled(t, got)); diff != "" {
		t.Error(diff)
	}
}

func TestExportOfUnknownTables(t *testing.T) {
	err := tables.ExportTable(t.Context(), newStore().For(graph.Public), "people.csv", &bytes.Buffer{})
	if graph.CodeOf(err) != graph.Invalid || !strings.HasPrefix(err.Error(), "people.csv is no file of an export; use one of topics.csv") {
		t.Errorf("got %v", err)
	}
}

// A failed export leaves the old file and no other.
func TestAFailedExportLeavesTheOldOne(t *testing.T) {
	dir := t.TempDir()
	old := filepath.Join(dir, "topics.csv")
	if err := os.WriteFile(old, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := tables.Export(ctx, newStore(), graph.Public, dir); err == nil {
		t.Error("no error")
	}
	entries, err := os.ReadDir(dir)
	if content, _ := os.ReadFile(old); err != nil || len(entries) != 1 || string(content) != "old" {
		t.Errorf("the folder holds %v, %q, %v", entries, content, err)
	}
}

func TestASingleFileIsReadByItsName(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{"topics.csv": "slug,label_de\na,A\n", "actors.csv": "broken"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	batch, err := tables.ReadPath(filepath.Join(dir, "topics.csv"), gazetteer.Germany(), today)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"top_a"}, batch.IDs()); diff != "" {
		t.Error(diff)
	}
}

func TestEverythingHeldAboutAPerson(t *testing.T) {
	store := newStore()
	importInto(t, store, folder(
		"topics.csv", "slug,label_de\nsprache,Sprache\n",
		"actors.csv", actorHeader+"act_p,VOLUNTEER,Freiwillige 1\nact_q,VOLUNTEER,Freiwillige 2\n",
		"initiatives.csv", "id,title,lead\nini_a,A,act_p\n", "participations.csv", "id,initiative,actor\npar_a,ini_a,act_p\npar_b,ini_a,act_q\n",
		"requests.csv", "initiative,actor,answer,reason\nini_a,act_p,ACCEPTED,gern\nini_a,act_q,DECLINED,krank\n",
		"ties.csv", "id,from,to,kind,note\ntie_a,act_q,act_p,KNOWS,Notiz\n",
		"needs.csv", "id,actor,topic,text\nnee_a,act_p,sprache,Räume\n",
		"offers.csv", "id,provider,kind,status,title_de\noff_a,act_p,COURSE,RUNNING,Kurs\n",
	))
	reader := store.For(graph.InternalOnly)
	write(t, store, func(ctx context.Context, w graph.Writer) error {
		actors, err := reader.ActorsByID(ctx, []string{"act_p"})
		if err != nil {
			return err
		}
		changed := *actors["act_p"]
		changed.Name = "Freiwillige 3"
		_, err = w.Update(ctx, &changed, 1)
		return err
	})
	held := person(t, reader, "act_p")
	if held.Actor == nil || held.Actor.Content["name"] != "Freiwillige 3" || held.Actor.Revision != 2 {
		t.Errorf("the record is %+v", held.Actor)
	}
	got := map[string][]heldRecord{
		"tie_a": held.Ties, "par_a": held.Participations, "off_a": held.Offers, "nee_a": held.Needs, "ini_a": held.Initiatives,
	}
	for id, records := range got {
		if len(records) != 1 || records[0].Content["id"] != id {
			t.Errorf("instead of %s there is %+v", id, records)
		}
	}
	if asked := held.Initiatives[0].Content["requests"].([]any); len(asked) != 1 || asked[0].(map[string]any)["reason"] != "gern" {
		t.Errorf("of what was answered there is %+v", asked)
	}
	var changes []string
	for _, c := range held.Changes {
		changes = append(changes, c.Action+" "+c.Subject)
	}
	if diff := cmp.Diff([]string{
		"IMPORTED act_p", "UPDATED act_p", "IMPORTED par_a", "IMPORTED tie_a", "IMPORTED off_a", "IMPORTED nee_a",
	}, changes); diff != "" {
		t.Error(diff)
	}

	write(t, store, func(ctx context.Context, w graph.Writer) error {
		_, err := w.Delete(ctx, "act_p", 2)
		return err
	})
	if gone := person(t, reader, "act_p"); gone.Actor != nil || len(gone.Ties) != 0 || len(gone.Changes) != 3 {
		t.Errorf("after the deletion there is %+v", gone)
	}
	err := tables.ExportPerson(t.Context(), reader, "act_x", &bytes.Buffer{})
	if graph.CodeOf(err) != graph.NotFound || err.Error() != `person: there is no actor "act_x"; check the id` {
		t.Errorf("got %v", err)
	}
}

type heldRecord struct {
	Revision int
	Content  map[string]any
}

type heldPerson struct {
	Actor                                            *heldRecord
	Ties, Participations, Offers, Needs, Initiatives []heldRecord
	Changes                                          []struct{ Action, Subject string }
}

func person(t *testing.T, reader graph.Reader, id string) (held heldPerson) {
	t.Helper()
	var out bytes.Buffer
	if err := tables.ExportPerson(t.Context(), reader, id, &out); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(out.Bytes(), &held); err != nil {
		t.Fatal(err)
	}
	return held
}
