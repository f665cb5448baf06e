package tables_test

import (
	"fmt"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/tables"
)

// guarded is a directory in which every record shows less than a new one would.
var guarded = folder(
	"topics.csv", "slug,label_de\nsprache,Sprache\n",
	"actors.csv", "id,kind,name,email,contact_person,contact_visibility,street,postcode,ags,lat,lon,precision,visibility\n"+
		"act_haus,ASSOCIATION,Haus,haus@example.org,,INTERNAL,Weg 1,19348,12070296,53.07,11.85,HIDDEN,PUBLIC\n"+
		"act_rat,ASSOCIATION,Rat,rat@example.org,Leitung,,Weg 2,19348,12070296,53.07,11.85,PLACE,INTERNAL\n",
	"initiatives.csv", "id,title,visibility\nini_a,A,INTERNAL\n",
	"participations.csv", "id,initiative,actor,visibility\npar_a,ini_a,act_haus,PARTNER\n",
	"ties.csv", "id,from,to,kind,visibility\ntie_a,act_haus,act_rat,FUNDS,INTERNAL\n",
	"offers.csv", "id,provider,kind,status,title_de,visibility\noff_a,act_haus,COURSE,RUNNING,Kurs,PARTNER\n",
	"needs.csv", "id,actor,topic,text,visibility\nnee_a,act_haus,sprache,Raum,INTERNAL\n",
)

// emptied names the records of guarded with every column and nothing in those that protect. The tables with no texts in
// several languages are complete: nothing but the empty cells asks for what is stored.
var emptied = folder(
	"actors.csv", "id,kind,name,email,contact_person,contact_visibility,street,postcode,ags,lat,lon,precision,visibility\n"+
		"act_haus,ASSOCIATION,Haus,haus@example.org,,,Weg 1,19348,12070296,53.07,11.85,,\n"+
		"act_rat,ASSOCIATION,Rat,rat@example.org,Leitung, ,Weg 2,19348,12070296,53.07,11.85, , \n",
	"initiatives.csv", "id,parent,title,aim,lead,partners,places,status,from,until,topics,target_groups,languages,roles,outcome,"+
		"visibility,source\nini_a,,A,,,,,,,,,,,,,,\n",
	"participations.csv", "id,initiative,body,actor,role,since,until,visibility,source\npar_a,ini_a,,act_haus,,,,,\n",
	"ties.csv", "id,from,to,kind,strength,since,until,initiative,note,source,confirmed_by_from,confirmed_by_to,visibility\n"+
		"tie_a,act_haus,act_rat,FUNDS,,,,,,,,,\n",
	"offers.csv", "id,provider,kind,status,title_de,visibility\noff_a,act_haus,COURSE,RUNNING,Kurs,\n",
	"needs.csv", "id,actor,initiative,topic,text,status,visibility,source\nnee_a,act_haus,,sprache,Raum,,,\n",
)

func TestEmptyCellsShowNothingMore(t *testing.T) {
	store := newStore()
	importInto(t, store, guarded)
	if counts := importInto(t, store, emptied); counts.Created+counts.Updated > 0 {
		t.Errorf("empty cells changed something: %+v", counts)
	}
}

func TestEmptyCellsOfNewRecordsGiveDefaults(t *testing.T) {
	store := newStore()
	importInto(t, store, folder("topics.csv", "slug,label_de\nsprache,Sprache\n"))
	importInto(t, store, emptied)
	reader := store.For(graph.Public)
	actors, err := reader.ActorsByID(t.Context(), []string{"act_haus", "act_rat"})
	if err != nil || len(actors) != 2 {
		t.Fatalf("%d actors are public, want 2; %v", len(actors), err)
	}
	if a := actors["act_haus"]; a.Location.Precision != graph.ExactPrecision || a.Contact.Email == "" {
		t.Errorf("a new actor shows %+v", a)
	}
	if ties, err := reader.TiesByID(t.Context(), []string{"tie_a"}); err != nil || len(ties) != 1 {
		t.Errorf("%d ties are public, want 1; %v", len(ties), err)
	}
}

// The mail address that is left may be that of the person who went.
func TestContactStaysHiddenWhenItsPersonGoes(t *testing.T) {
	store := newStore()
	importInto(t, store, guarded)
	importInto(t, store, folder("actors.csv", "id,kind,name,contact_person,contact_visibility,visibility\nact_rat,ASSOCIATION,Rat,,,PUBLIC\n"))
	found, err := store.For(graph.Public).ActorsByID(t.Context(), []string{"act_rat"})
	if err != nil || found["act_rat"] == nil || !found["act_rat"].Contact.Empty() {
		t.Errorf("everybody sees %+v, %v", found["act_rat"], err)
	}
}

func TestDryRunNamesWhatWouldShowMore(t *testing.T) {
	store := newStore()
	importInto(t, store, guarded)
	files := folder(
		"actors.csv", "id,kind,name,contact_visibility,precision,visibility\nact_haus,ASSOCIATION,Haus,PUBLIC,PLACE,PUBLIC\n"+
			"act_rat,ASSOCIATION,Rat neu,,,\nact_new,ASSOCIATION,Neu,,,PUBLIC\n",
		"ties.csv", "id,from,to,kind,visibility\ntie_a,act_haus,act_rat,FUNDS,PARTNER\n",
		"participations.csv", "id,initiative,actor,visibility\npar_a,ini_a,act_haus,INTERNAL\n",
	)
	var got []string
	options := tables.Options{DryRun: true, Change: func(c tables.Change) { got = append(got, fmt.Sprint(c.ID, c.Widening)) }}
	if _, err := tables.Import(t.Context(), store, read(t, files), options); err != nil {
		t.Fatal(err)
	}
	want := fmt.Sprint([]string{
		"act_haus[{precision HIDDEN PLACE} {contact INTERNAL PUBLIC}]", "act_rat[]", "act_new[]", "par_a[]",
		"tie_a[{visibility INTERNAL PARTNER}]",
	})
	if fmt.Sprint(got) != want {
		t.Errorf("told %v, want %s", got, want)
	}
}
