package tables_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"akteursnetz/graph"
	"akteursnetz/graph/tables"
)

// full is a directory whose records hold something in every column that a table may lack.
var full = folder(
	"topics.csv", "slug,parent,label_de,label_uk,label_status,synonyms_de\nbildung,,Bildung,,,\n"+
		"sprache,bildung,Sprache,Мова,uk:MACHINE,Deutsch|Kurse\n",
	"target_groups.csv", "slug,label_de,label_uk,label_status\nfrauen,Frauen,Жінки,uk:MACHINE\n",
	"actors.csv", "id,kind,name,short_name,description_de,description_uk,description_status,email,contact_visibility,lat,lon,"+
		"topics,target_groups,languages,roles,hours_per_month,migrant_led,consent_at,visibility,source\n"+
		"act_a,ASSOCIATION,A,Kurz,Text,Текст,uk:MACHINE,a@example.org,PARTNER,48.5,9.5,sprache:0.5,frauen,de|uk:NATIVE,"+
		"ROOMS,7,true,2020-02-03,INTERNAL,Liste\nact_b,ASSOCIATION,B,,,,,,,,,,,,,,,,,\n",
	"initiatives.csv", "id,parent,title,aim,lead,partners,status,from,until,topics,target_groups,languages,roles,outcome,"+
		"visibility,source\nini_top,,Oben,,,,,,,,,,,,,\n"+
		"ini_a,ini_top,A,Ziel,act_a,act_b,RUNNING,2019-05,2020,sprache:0.5:2,frauen,de,ROOMS:2:critical,Ende,INTERNAL,Liste\n",
	"bodies.csv", "id,initiative,kind,name\nbod_a,ini_a,WORKING_GROUP,A\n",
	"participations.csv", "id,initiative,body,actor,role,since,until,visibility,source\n"+
		"par_a,ini_a,bod_a,act_a,Leitung,2019,2020,INTERNAL,Liste\n",
	"ties.csv", "id,from,to,kind,strength,since,until,initiative,note,source,confirmed_by_from,visibility\n"+
		"tie_a,act_a,act_b,FUNDS,2,2018,2020,ini_a,Notiz,Liste,2020-01-01,INTERNAL\n"+
		"tie_b,act_a,act_b,FUNDS,2,2019,2020,ini_a,Notiz,Liste,2020-01-01,INTERNAL\n",
	"offers.csv", "id,provider,initiative,kind,status,title_de,title_uk,title_status,description_de,topics,languages,url,"+
		"visibility,source,verified_at\noff_a,act_a,ini_a,COURSE,RUNNING,Kurs,Курс,uk:MACHINE,Text,sprache,de,"+
		"https://example.org,INTERNAL,Liste,2020-01-01\n",
	"embeds.csv", "name,title_de,title_uk,title_status,kinds,topics,target_groups,languages,places,offered,view\n"+
		"stadt,Stadt,Місто,uk:MACHINE,ASSOCIATION|JOB_CENTRE,sprache,frauen,de|uk,12070,uk|de,LIST\n",
	"needs.csv", "id,actor,initiative,topic,text,status,visibility,source\nnee_a,act_a,,sprache,Räume,MET,PARTNER,Liste\n"+
		"nee_b,,ini_a,sprache,Raum,MET,PARTNER,Liste\n",
)

// narrow names records of full with the columns that no file can be without, and changes one thing in most.
var narrow = []struct{ file, rows, was, is string }{
	{"topics.csv", "slug,label_de\nsprache,Sprachen\n", "Sprache,", "Sprachen,"},
	{"target_groups.csv", "slug,label_de\nfrauen,Alle Frauen\n", "Frauen", "Alle Frauen"},
	{"actors.csv", "id,kind,name\nact_a,ASSOCIATION,Neu\n", ",A,Kurz", ",Neu,Kurz"},
	{"initiatives.csv", "id,title\nini_a,Neu\n", ",A,Ziel", ",Neu,Ziel"},
	{"participations.csv", "id,initiative,actor,role\npar_a,ini_a,act_a,Gast\n", "Leitung", "Gast"},
	{"ties.csv", "id,from,to,kind,note\ntie_a,act_a,act_b,FUNDS,Notiz\ntie_b,act_a,act_b,FUNDS,Notiz\n", "", ""},
	{"needs.csv", "id,actor,topic,text\nnee_b,,sprache,Zeit\n", "Raum", "Zeit"},
	{"actors.csv", "id,kind,name,lat\nact_a,ASSOCIATION,A,49.5\n", "48.5", "49.5"},
	{"embeds.csv", "name,title_de\nstadt,Ort\n", "Stadt", "Ort"},
	{"offers.csv", "id,provider,kind,status\noff_a,act_a,COURSE,PAUSED\n", "RUNNING", "PAUSED"},
	{"needs.csv", "id,topic,text\nnee_a,sprache,Platz\n", "Räume", "Platz"},
}

func TestImportKeepsWhatFilesHaveNoColumnFor(t *testing.T) {
	for _, c := range narrow {
		t.Run(c.file, func(t *testing.T) {
			store := newStore()
			importInto(t, store, full)
			want := exported(t, store, graph.InternalOnly)
			if c.was != "" && strings.Count(want[c.file], c.was) != 1 {
				t.Fatalf("%q is not once in %s", c.was, want[c.file])
			}
			want[c.file] = strings.Replace(want[c.file], c.was, c.is, 1)
			batch := read(t, folder(c.file, c.rows))
			dry, err := tables.Import(t.Context(), store, batch, tables.Options{DryRun: true})
			if err != nil {
				t.Fatal(err)
			}
			if counts, err := tables.Import(t.Context(), store, batch, tables.Options{}); err != nil || counts != dry {
				t.Errorf("did %+v (%v), was to do %+v", counts, err, dry)
			}
			if diff := cmp.Diff(want, exported(t, store, graph.InternalOnly)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestImportOfEmptyCells(t *testing.T) {
	store := newStore()
	importInto(t, store, full)
	importInto(t, store, folder("actors.csv", "id,kind,name,short_name,source,visibility\n"+
		"act_a,ASSOCIATION,A,,,\nact_new,ASSOCIATION,Neu,,,\nact_one,VOLUNTEER,Freiwillige 1,,,\n"))
	found, err := store.For(graph.InternalOnly).ActorsByID(t.Context(), []string{"act_a", "act_new", "act_one"})
	if err != nil {
		t.Fatal(err)
	}
	if a := found["act_a"]; a.ShortName != "" || a.Source != "" || a.Visibility != graph.InternalOnly || a.ConsentAt == "" {
		t.Errorf("the existing actor became %+v", a)
	}
	if found["act_new"].Visibility != graph.Public || found["act_one"].Visibility != graph.InternalOnly {
		t.Errorf("new actors are %s and %s", found["act_new"].Visibility, found["act_one"].Visibility)
	}
}

// What a file says is judged together with what is stored.
func TestImportJudgesCompletedRows(t *testing.T) {
	for _, c := range []struct {
		name  string
		files fstest.MapFS
		want  string
	}{
		{
			"a period", folder("ties.csv", "id,from,to,kind,until\ntie_a,act_a,act_b,FUNDS,2017\n"),
			"ties.csv, line 2, column 5 (until): 2017-12-31 is before since (2018-01-01); give a later date",
		},
		{
			"a new person", folder("actors.csv", "id,kind,name,visibility\n"+
				"act_new,VOLUNTEER,Freiwillige 1,PUBLIC\n"),
			"actors.csv, line 2, consent_at: a VOLUNTEER is a natural person and can be PUBLIC only with a recorded consent; " +
				"give the date of the consent or a narrower visibility",
		},
		{
			"a topic above its stored parent", folder("topics.csv", "slug,parent,label_de\nbildung,sprache,Bildung\n"),
			"topics.csv, line 2, column 2 (parent): bildung would be part of itself through sprache; choose another",
		},
		{
			"a seat in a body that goes", folder("bodies.csv", "id,initiative,kind,name\nbod_c,ini_a,WORKING_GROUP,C\n",
				"participations.csv", "id,initiative,actor\npar_a,ini_a,act_a\n"),
			`participations.csv, line 2: the initiative ini_a has no body "bod_a"; add it to bodies.csv`,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			store := newStore()
			importInto(t, store, full)
			_, err := tables.Import(t.Context(), store, read(t, c.files), tables.Options{})
			checkFindings(t, err, c.want)
		})
	}
}
