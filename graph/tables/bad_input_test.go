package tables_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/graph/tables"
)

const (
	actorHeader = "id,kind,name\n"
	goodActors  = actorHeader + "act_a,ASSOCIATION,A\nact_b,ASSOCIATION,B\n"
)

// What several findings say.
const (
	kinds = "MIGRANT_ORGANIZATION, ASSOCIATION, WELFARE_ORGANIZATION, RELIGIOUS_COMMUNITY, SPORTS_CLUB, FOUNDATION, VOLUNTEER, " +
		"VOLUNTEER_GROUP, NETWORK, ADVISORY_BOARD, PUBLIC_AUTHORITY, MUNICIPALITY, JOB_CENTRE, EMPLOYMENT_AGENCY, CHAMBER, " +
		"COMPANY, EDUCATION_PROVIDER, HEALTH_PROVIDER, OTHER"
	tooLate   = " is after today (2026-06-01); give the day on which it was done, or leave it out until then"
	noConsent = "a VOLUNTEER is a natural person and can be PUBLIC only with a recorded consent; " +
		"give the date of the consent or a narrower visibility"
)

// badFiles are files that cannot be read as rows, or rows that are wrong on their own.
var badFiles = []struct {
	name  string
	files fstest.MapFS
	want  string // all lines but the last, which counts
}{
	{"empty file", folder("actors.csv", ""), "actors.csv, line 1: the file is empty; give at least a header"},
	{
		"ragged rows", folder("actors.csv", actorHeader+"act_a,ASSOCIATION\nact_b,ASSOCIATION,B,,\nact_c,ASSOCIATION,C\n"),
		`actors.csv, line 2: the row has 2 cells, the header 3; give as many, and quote cells that hold the separator
actors.csv, line 3: the row has 5 cells, the header 3; give as many, and quote cells that hold the separator`,
	},
	{
		"unclosed quote", folder("actors.csv", actorHeader+"act_a,ASSOCIATION,A\nact_b,ASSOCIATION,\"B\nact_c,ASSOCIATION,C\n"),
		`actors.csv, line 3: a quote opened in this row ends wrongly in line 4; close it, or write quotes inside a cell twice ("")`,
	},
	{
		"quote closed by a later row", folder("actors.csv",
			actorHeader+"act_a,ASSOCIATION,\"A\nact_b,ASSOCIATION,\"B\"\nact_c,CLUB,C\n"),
		`actors.csv, line 2: a quote opened in this row ends wrongly in line 3; close it, or write quotes inside a cell twice ("")
actors.csv, line 4, column 2 (kind): "CLUB" is unknown; use one of ` + kinds,
	},
	{
		"quote inside a cell", folder("actors.csv", actorHeader+"act_a,ASSOCIATION,Verein \"Miteinander\"\n"),
		`actors.csv, line 2: a quote stands inside a cell; put the cell in quotes and write the quote twice ("")`,
	},
	{
		"text behind a quoted cell", folder("actors.csv", actorHeader+"act_a,ASSOCIATION,\"Verein\" e.V.\n"),
		`actors.csv, line 2: a quoted cell is not closed properly; close it, or write quotes inside a cell twice ("")`,
	},
	{
		"quote in the header", folder("actors.csv", "id,kind,\"name\nact_a,ASSOCIATION,A\n"),
		`actors.csv, line 1: a quote opened in this row ends wrongly in line 2; close it, or write quotes inside a cell twice ("")`,
	},
	{
		"duplicate header", folder("actors.csv", "id,kind,name,kind\nact_a,ASSOCIATION,A,ASSOCIATION\n"),
		`actors.csv, line 1, column 4 (kind): the column stands twice; give each once`,
	},
	{
		"unknown column", folder("actors.csv", "id,kind,name,post_code,Beschreibung,description_deutsch\n"),
		`actors.csv, line 1, column 4 (post_code): the column is unknown; the nearest known one is postcode
actors.csv, line 1, column 5 (Beschreibung): the column is unknown; the nearest known one is street
actors.csv, line 1, column 6 (description_deutsch): the column is unknown; the nearest known one is description_de`,
	},
	{
		"unknown column below a separator line", folder("actors.csv", "sep=;\nid;kind;name;post_code\n"),
		`actors.csv, line 2, column 4 (post_code): the column is unknown; the nearest known one is postcode`,
	},
	{
		"nameless column", folder("actors.csv", "id,kind,name,\nact_a,ASSOCIATION,A,\n"),
		`actors.csv, line 1, column 4 (): the column has no name; name it or remove it`,
	},
	{
		"missing column", folder("ties.csv", "from,to\nact_a,act_b\n"),
		`ties.csv, line 1: the column kind is missing; add it`,
	},
	{
		"duplicate ids", folder("actors.csv", actorHeader+"act_a,ASSOCIATION,A\nact_b,ASSOCIATION,B\nact_a,ASSOCIATION,A\n"),
		`actors.csv, line 4, column 1 (id): act_a stands in line 2 already; give each once`,
	},
	{
		"wrong ids", folder("actors.csv", actorHeader+",ASSOCIATION,A\nini_b,ASSOCIATION,B\nact_Ä,ASSOCIATION,C\n"),
		`actors.csv, line 2, column 1 (id): "" is no id here; it starts with act_ and has at most 100 of a-z 0-9 _ -
actors.csv, line 3, column 1 (id): "ini_b" is no id here; it starts with act_ and has at most 100 of a-z 0-9 _ -
actors.csv, line 4, column 1 (id): "act_Ä" is no id here; it starts with act_ and has at most 100 of a-z 0-9 _ -`,
	},
	{
		"missing name", folder("actors.csv", actorHeader+"act_a,ASSOCIATION, \n"),
		`actors.csv, line 2, column 3 (name): is missing; give a text`,
	},
	{
		"lost zeros", folder("actors.csv", "id,kind,name,postcode,ags,areas_served\nact_a,ASSOCIATION,A,1067,8425,08425|8415\n"),
		`actors.csv, line 2, column 4 (postcode): "1067" is no German postcode; write five digits, with a leading zero where there ` +
			`is one (was it 01067? Spreadsheets drop the leading zero)
actors.csv, line 2, column 5 (ags): there is no place with the AGS "8425"; use 2, 5 or 8 digits as found by places(search) ` +
			`(was it 08425? Spreadsheets drop the leading zero)
actors.csv, line 2, column 6 (areas_served): there is no place with the AGS "8415"; use 2, 5 or 8 digits as found by ` +
			`places(search) (was it 08415? Spreadsheets drop the leading zero)`,
	},
	{
		"coordinates", folder("actors.csv", "id,kind,name,lat,lon\nact_a,OTHER,A,nord,9\nact_b,OTHER,B,48,\nact_c,OTHER,C,480,9\n"),
		`actors.csv, line 2, column 4 (lat): "nord" is no number; write one such as 0.5
actors.csv, line 3, column 4 (lat): a point needs both lat and lon; give both or neither
actors.csv, line 4, column 4 (lat): latitude 480 is outside the world; give degrees from -90 to 90`,
	},
	{
		"numbers, booleans, levels", folder("actors.csv", "id,kind,name,parallel_initiatives,migrant_led,visibility,collective\n"+
			"act_a,ASSOCIATION,A,viele,ja,OPEN,x\n"),
		`actors.csv, line 2, column 4 (parallel_initiatives): "viele" is no whole number; write digits only
actors.csv, line 2, column 5 (migrant_led): "ja" is neither true nor false; write one of them or nothing
actors.csv, line 2, column 6 (visibility): "OPEN" is unknown; use one of PUBLIC, PARTNER, INTERNAL
actors.csv, line 2, column 7 (collective): "x" is neither true nor false; write one of them or nothing`,
	},
	{
		"strengths", folder("topics.csv", "slug,label_de\nsprache,Sprache\narbeit,Arbeit\n",
			"actors.csv", "id,kind,name,topics\nact_a,OTHER,A,sprache:stark|arbeit\nact_b,OTHER,B,sprache:1.5|sprache\n"),
		`actors.csv, line 2, column 4 (topics): "stark" is no number; write one such as 0.5
actors.csv, line 3, column 4 (topics): sprache has 1.5; give a number above 0 and up to 1
actors.csv, line 3, column 4 (topics): the topic sprache is given twice; give each once`,
	},
	{
		"dates", folder("actors.csv", goodActors,
			"ties.csv", "from,to,kind,since,until,confirmed_by_to\nact_a,act_b,KNOWS,2017-13,im Mai,1.2.2017\n"+
				"act_a,act_b,FUNDS,2019,2018,\n"),
		`ties.csv, line 2, column 4 (since): "2017-13" is no date; write YYYY, YYYY-MM or YYYY-MM-DD, from the year 1000
ties.csv, line 2, column 5 (until): "im Mai" is no date; write YYYY, YYYY-MM or YYYY-MM-DD, from the year 1000
ties.csv, line 2, column 6 (confirmed_by_to): "1.2.2017" is no date; write YYYY-MM-DD
ties.csv, line 3, column 5 (until): 2018-12-31 is before since (2019-01-01); give a later date`,
	},
	{
		"done after today", folder("actors.csv", "id,kind,name,visibility,consent_at,verified_at\n"+
			"act_a,VOLUNTEER,A,PUBLIC,02.06.2026,2026-06-01\nact_b,ASSOCIATION,B,,,2062-06-01\n",
			"initiatives.csv", "id,title\nini_a,A\n", "milestones.csv", "id,initiative,title,due,reached\nmil_a,ini_a,A,2027-01-01,2027-01-02\n",
			"ties.csv", "from,to,kind,since,confirmed_by_from,confirmed_by_to\nact_b,act_a,KNOWS,2030,2026-06-02,2026-06-03\n",
			"offers.csv", "id,provider,kind,status,title_de,verified_at\noff_a,act_b,COURSE,RUNNING,Kurs,2026-06-02\n"),
		`actors.csv, line 2, column 5 (consent_at): 2026-06-02` + tooLate + `
actors.csv, line 3, column 6 (verified_at): 2062-06-01` + tooLate + `
milestones.csv, line 2, column 5 (reached): 2027-01-02` + tooLate + `
ties.csv, line 2, column 5 (confirmed_by_from): 2026-06-02` + tooLate + `
ties.csv, line 2, column 6 (confirmed_by_to): 2026-06-03` + tooLate + `
offers.csv, line 2, column 6 (verified_at): 2026-06-02` + tooLate,
	},
	{
		"ends of a tie without direction", folder("actors.csv", goodActors,
			"ties.csv", "from,to,kind,confirmed_by_from,confirmed_by_to\nact_b,act_a,KNOWS,1.2.2017,\nact_b,ini_a,KNOWS,,\n"),
		`ties.csv, line 2, column 4 (confirmed_by_from): "1.2.2017" is no date; write YYYY-MM-DD
ties.csv, line 3, column 2 (to): there is no actor "ini_a", neither in the files nor in the directory; check it`,
	},
	{
		"person without consent", folder("actors.csv", "id,kind,name,visibility,consent_at\nact_a,VOLUNTEER,A,PUBLIC,\n"),
		`actors.csv, line 2, column 5 (consent_at): ` + noConsent,
	},
	{
		"texts", folder("topics.csv", "slug,label_de,label_uk,label_status\nsprache,Sprache,Мова,uk:ROBOT|fr:HUMAN\nGroß,,,\n"),
		`topics.csv, line 2, column 4 (label_status): there is no text in "fr"; write language:STATUS for texts of this row
topics.csv, line 3, column 1 (slug): "Groß" is no slug; use a-z, 0-9 and single hyphens, at most 90
topics.csv, line 3, column 2 (label_de): are missing; give at least one`,
	},
	{
		"text status", folder("topics.csv", "slug,label_de,label_uk,label_status\nsprache,Sprache,Мова,uk:ROBOT\n"),
		`topics.csv, line 2, column 4 (label_status): "ROBOT" is unknown; use one of ORIGINAL, HUMAN, MACHINE, OUTDATED`,
	},
	{
		"control characters and broken UTF-8", folder("actors.csv", actorHeader+"act_a,OTHER,Bücher\x00\nact_b,OTHER,Bä\xffr ü\n"),
		`actors.csv, line 2, column 3 (name): the text holds a control character such as NUL; remove it
actors.csv, line 3, column 3 (name): the text is not valid UTF-8; send it as UTF-8`,
	},
	{
		"a name of 1 MB", folder("actors.csv", actorHeader+"act_a,OTHER,"+strings.Repeat("ä", 1<<19)+"\n"),
		`actors.csv, line 2, column 3 (name): has 524288 characters; at most 500 are allowed`,
	},
	{
		"a line inside a row", folder("actors.csv", "id,kind,name,description_de,postcode\nact_a,OTHER,A,\"eins\nzwei\",123\n"),
		`actors.csv, line 3, column 5 (postcode): "123" is no German postcode; write five digits, with a leading zero where there is one`,
	},
	{
		"ties", folder("actors.csv", goodActors, "ties.csv",
			"from,to,kind,since\nact_a,act_a,KNOWS,\nact_a,act_b,KNOWS,2017\nact_b,act_a,KNOWS,2017-01-01\n,act_b,KNOWS,\n"),
		`ties.csv, line 2, column 2 (to): an actor has no tie to itself; name another actor
ties.csv, line 4, column 3 (kind): the tie stands in line 3 already (same actors, kind, since and initiative); give each once
ties.csv, line 5, column 1 (from): is missing; name the actor`,
	},
	{
		"references of another kind", folder("actors.csv", goodActors, "ties.csv", "from,to,kind\nact_a,ini_b,KNOWS\n"),
		`ties.csv, line 2, column 2 (to): there is no actor "ini_b", neither in the files nor in the directory; check it`,
	},
	{
		"initiatives and their parts", folder(
			"initiatives.csv", "id,title,roles,topics\nini_a,A,DANCING:2|ROOMS:1:very,\nini_b,B,ROOMS:0|FUNDING:x,\n",
			"bodies.csv", "id,initiative,kind,name\nbod_a,ini_a,CROWD,A\nbod_a,ini_a,WORKING_GROUP,B\n",
			"milestones.csv", "id,initiative,title,due\nmil_a,ini_a,,2019\n",
			"building_blocks.csv", "initiative,number,state\nini_a,10,OPEN\nini_a,zwei,OPEN\nini_a,3,OPEN\nini_a,3,DONE\n",
		),
		`initiatives.csv, line 2, column 3 (roles): "ROOMS:1:very" is unknown; write ROLE:quantity:critical or ROLE:quantity
initiatives.csv, line 3, column 3 (roles): "x" is no whole number; write digits only
bodies.csv, line 2, column 3 (kind): "CROWD" is unknown; use one of STEERING_GROUP, ACCOMPANYING_GROUP, WORKING_GROUP, MODERATION_TEAM
bodies.csv, line 3, column 1 (id): bod_a stands in line 2 already; give each once
milestones.csv, line 2, column 3 (title): is missing; give a text
milestones.csv, line 2, column 4 (due): "2019" is no date; write YYYY-MM-DD
building_blocks.csv, line 2, column 2 (number): is 10; give a number from 1 to 9
building_blocks.csv, line 3, column 2 (number): "zwei" is no whole number; write digits only
building_blocks.csv, line 5, column 1 (initiative): ini_a stands in line 4 already; give each once`,
	},
	{
		"needs and offers", folder("actors.csv", goodActors,
			"needs.csv", "id,topic,text\nnee_a,,Räume\n",
			"offers.csv", "id,provider,kind,status,title_de,url\noff_a,,COURSE,,,example.org\n"),
		`offers.csv, line 2, column 2 (provider): is missing; name the actor
offers.csv, line 2, column 4 (status): "" is unknown; use one of PLANNED, RUNNING, PAUSED, COMPLETED
offers.csv, line 2, column 5 (title_de): are missing; give at least one
offers.csv, line 2, column 6 (url): "example.org" is no web address; write one that starts with https://
needs.csv, line 2, actor: a need belongs to an actor or an initiative; name one
needs.csv, line 2, column 2 (topic): is missing; name the topic`,
	},
}

func TestImportReportsEveryBadRow(t *testing.T) {
	for _, c := range badFiles {
		t.Run(c.name, func(t *testing.T) {
			store := newStore()
			checkFindings(t, tryImport(t, store, c.files), c.want)
			if empty, err := store.Empty(t.Context()); err != nil || !empty {
				t.Errorf("something was written (%v)", err)
			}
		})
	}
}

func tryImport(t *testing.T, store graph.Store, files fstest.MapFS) error {
	t.Helper()
	_, err := tables.Import(t.Context(), store, read(t, files), tables.Options{})
	return err
}

// checkFindings compares the message of an error without the line that counts.
func checkFindings(t *testing.T, err error, want string) {
	t.Helper()
	if err == nil {
		t.Fatal("no error")
	}
	got := strings.Split(err.Error(), "\n")
	lines := strings.Split(want, "\n")
	for i := range max(len(got)-1, len(lines)) {
		switch {
		case i >= len(got)-1:
			t.Errorf("missing: %s", lines[i])
		case i >= len(lines):
			t.Errorf("not wanted: %s", got[i])
		case got[i] != lines[i]:
			t.Errorf("\n got %s\nwant %s", got[i], lines[i])
		}
	}
}

func TestFilesOfOtherNames(t *testing.T) {
	for _, c := range []struct {
		files fstest.MapFS
		want  string
	}{
		{folder("actor.csv", goodActors), "actor.csv is none of the files of an import; did you mean actors.csv?"},
		{folder("Bodys.csv", "…"), "Bodys.csv is none of the files of an import; did you mean bodies.csv?"},
		{folder("addresses.csv", "…"), "addresses.csv is none of the files of an import; give it the name of one, or take it " +
			"away: topics.csv, target_groups.csv, actors.csv, initiatives.csv, bodies.csv, milestones.csv, building_blocks.csv, requests.csv, " +
			"participations.csv, ties.csv, offers.csv, needs.csv, embeds.csv"},
		{folder("README.md", "…"), "there is no file to import; give one of topics.csv, target_groups.csv, actors.csv, " +
			"initiatives.csv, bodies.csv, milestones.csv, building_blocks.csv, requests.csv, participations.csv, ties.csv, offers.csv, " +
			"needs.csv, embeds.csv"},
	} {
		if _, err := tables.Read(c.files, gazetteer.Germany(), today); err == nil || err.Error() != c.want {
			t.Errorf("got %v, want %s", err, c.want)
		}
	}
}

func TestManyFindingsAreCounted(t *testing.T) {
	rows := strings.Repeat("act_a,X,\n", 7000)
	err := tryImport(t, newStore(), folder("actors.csv", actorHeader+rows))
	lines := strings.Split(err.Error(), "\n")
	// kind and name of each row, and the id of all but the first
	if got, want := strings.Join(lines[len(lines)-2:], "\n"), "and 20949 more\n20999 findings; nothing was written"; got != want {
		t.Errorf("the message ends with %q, want %q", got, want)
	}
	if len(lines) != 52 {
		t.Errorf("the message has %d lines, want 52", len(lines))
	}
}

// badInStore are batches that contradict themselves across rows, or what the directory holds.
var badInStore = []struct {
	name  string
	files fstest.MapFS
	want  string
}{
	{
		"missing references", folder("actors.csv", "id,kind,name,topics,target_groups\nact_c,OTHER,C,sprache|arbeit,kinder\n",
			"ties.csv", "from,to,kind,initiative\nact_a,act_c,KNOWS,ini_a\nact_a,act_x,KNOWS,ini_x\n"),
		`actors.csv, line 2, column 4 (topics): there is no topic "arbeit", neither in the files nor in the directory; check it
actors.csv, line 2, column 5 (target_groups): there is no target group "kinder", neither in the files nor in the directory; check it
ties.csv, line 3, column 2 (to): there is no actor "act_x", neither in the files nor in the directory; check it
ties.csv, line 3, column 4 (initiative): there is no initiative "ini_x", neither in the files nor in the directory; check it`,
	},
	{
		"an end of a tie without direction", folder("ties.csv", "from,to,kind\nact_x,act_a,KNOWS\n"),
		`ties.csv, line 2, column 1 (from): there is no actor "act_x", neither in the files nor in the directory; check it`,
	},
	{
		"a tie that is stored under another id", folder("ties.csv", "id,from,to,kind\ntie_new,act_b,act_a,PART_OF\n,act_b,act_a,PART_OF\n"),
		`ties.csv, line 2, column 4 (kind): the directory has this tie as tie_ba (same actors, kind, since and initiative); give it that id
ties.csv, line 3, column 4 (kind): the tie stands in line 2 already (same actors, kind, since and initiative); give each once`,
	},
	{
		"a new person without consent", folder("actors.csv", "id,kind,name,visibility\nact_p,VOLUNTEER,A,PUBLIC\n"),
		`actors.csv, line 2, consent_at: ` + noConsent,
	},
	{
		"a need of nobody", folder("needs.csv", "id,topic,text\nnee_a,sprache,Räume\n"),
		`needs.csv, line 2, actor: a need belongs to an actor or an initiative; name one`,
	},
	{
		"titles that are missing", folder("offers.csv", "id,provider,kind,status\noff_a,act_a,COURSE,RUNNING\n"),
		`offers.csv, line 2, title_de: are missing; give at least one`,
	},
	{
		"a tie that is stored", folder("ties.csv", "id,from,to,kind\n,act_b,act_a,PART_OF\n"),
		`ties.csv, line 2, column 4 (kind): the directory has this tie as tie_ba (same actors, kind, since and initiative); give it that id`,
	},
	{
		"a cycle through the directory", folder("actors.csv", actorHeader+"act_c,OTHER,C\n",
			"ties.csv", "from,to,kind\nact_a,act_c,PART_OF\nact_c,act_b,PART_OF\n"),
		`ties.csv, line 2, column 2 (to): act_a would be part of itself through act_c; choose another
ties.csv, line 3, column 2 (to): act_c would be part of itself through act_b; choose another`,
	},
	{
		"parents in a circle", folder("topics.csv", "slug,parent,label_de\nsprache,kurse,Sprache\nkurse,sprache,Kurse\nselbst,selbst,Selbst\n",
			"initiatives.csv", "id,title,parent\nini_b,B,ini_c\nini_c,C,ini_b\n"),
		`topics.csv, line 2, column 2 (parent): sprache would be part of itself through kurse; choose another
topics.csv, line 3, column 2 (parent): kurse would be part of itself through sprache; choose another
topics.csv, line 4, column 2 (parent): selbst would be part of itself through selbst; choose another
initiatives.csv, line 2, column 3 (parent): ini_b would be part of itself through ini_c; choose another
initiatives.csv, line 3, column 3 (parent): ini_c would be part of itself through ini_b; choose another`,
	},
	{
		"bodies that are not there", folder("participations.csv",
			"initiative,body,actor\nini_a,bod_a,act_a\nini_a,bod_x,act_b\nini_x,bod_a,act_a\n"),
		`participations.csv, line 3, column 2 (body): the initiative ini_a has no body "bod_x"; add it to bodies.csv
participations.csv, line 4, column 1 (initiative): there is no initiative "ini_x", neither in the files nor in the directory; check it`,
	},
	{
		"a body with members that goes", folder("bodies.csv", "id,initiative,kind,name\nbod_b,ini_a,WORKING_GROUP,B\n"),
		`bodies.csv, line 2, column 2 (initiative): ini_a would lose the body bod_a while act_a takes part in it (par_a); keep it in bodies.csv`,
	},
	{
		"parts of no initiative", folder("milestones.csv", "id,initiative,title\nmil_a,ini_x,A\n"),
		`milestones.csv, line 2, column 2 (initiative): there is no initiative "ini_x", neither in the files nor in the directory; check it`,
	},
	{
		"a deleted id", folder("actors.csv", actorHeader+"act_gone,OTHER,Gone\n"),
		`actors.csv, line 2, column 1 (id): act_gone was deleted and its id is never used again; choose another id`,
	},
}

// Everything that is wrong is told at once, and nothing that only follows from it.
var badTogether = []struct {
	name  string
	files fstest.MapFS
	want  string
}{
	{
		"rows, references, the directory", folder(
			"actors.csv", "id,kind,name,topics\nact_c,CLUB,C,arbeit\nact_gone,OTHER,Gone,\nact_d,VOLUNTEER,D,sprache:2\n",
			"ties.csv", "id,from,to,kind,strength\n,act_c,act_x,FUNDS,9\ntie_new,act_b,act_a,PART_OF,\n",
			"offers.csv", "id,provider,kind,status\noff_a,act_y,COURSE,\n",
		),
		`actors.csv, line 2, column 2 (kind): "CLUB" is unknown; use one of ` + kinds + `
actors.csv, line 2, column 4 (topics): there is no topic "arbeit", neither in the files nor in the directory; check it
actors.csv, line 3, column 1 (id): act_gone was deleted and its id is never used again; choose another id
actors.csv, line 4, column 4 (topics): sprache has 2; give a number above 0 and up to 1
ties.csv, line 2, column 3 (to): there is no actor "act_x", neither in the files nor in the directory; check it
ties.csv, line 2, column 5 (strength): is 9; give a number from 1 to 5
ties.csv, line 3, column 4 (kind): the directory has this tie as tie_ba (same actors, kind, since and initiative); give it that id
offers.csv, line 2, title_de: are missing; give at least one
offers.csv, line 2, column 2 (provider): there is no actor "act_y", neither in the files nor in the directory; check it
offers.csv, line 2, column 4 (status): "" is unknown; use one of PLANNED, RUNNING, PAUSED, COMPLETED`,
	},
	{
		"what stands in ragged rows is not missing", folder("actors.csv", "kind,name,id\nOTHER,Verein Eins, Zwei,act_c\nOTHER,D,act_d,\n",
			"initiatives.csv", "id,title\nini_c,C\n",
			"bodies.csv", "id,initiative,kind,name\nbod_c,ini_c,WORKING_GROUP\n",
			"participations.csv", "initiative,body,actor\nini_c,bod_c,act_d\nini_c,bod_d,act_e\n",
			"ties.csv", "from,to,kind\nact_d,act_d,KNOWS\n"),
		`actors.csv, line 2: the row has 4 cells, the header 3; give as many, and quote cells that hold the separator
actors.csv, line 3: the row has 4 cells, the header 3; give as many, and quote cells that hold the separator
bodies.csv, line 2: the row has 3 cells, the header 4; give as many, and quote cells that hold the separator
participations.csv, line 3, column 2 (body): the initiative ini_c has no body "bod_d"; add it to bodies.csv
participations.csv, line 3, column 3 (actor): there is no actor "act_e", neither in the files nor in the directory; check it
ties.csv, line 2, column 2 (to): an actor has no tie to itself; name another actor`,
	},
	{
		"nor what stands below a wrong header or in broken rows", folder("actors.csv", "id,kind,names\nact_c,OTHER,C\n",
			"topics.csv", "slug,label_de\nbildung,\"Bil\"dung\"\n", "target_groups.csv", "",
			"ties.csv", "from,to,kind,initiative,until\nact_c,act_d,KNOWS,ini_x,bald\n",
			"offers.csv", "id,provider,kind,status,title_de,topics,target_groups\noff_a,act_c,COURSE,RUNNING,Kurs,bildung,eltern\n"),
		`topics.csv, line 2: a quoted cell is not closed properly; close it, or write quotes inside a cell twice ("")
target_groups.csv, line 1: the file is empty; give at least a header
actors.csv, line 1, column 3 (names): the column is unknown; the nearest known one is name
ties.csv, line 2, column 4 (initiative): there is no initiative "ini_x", neither in the files nor in the directory; check it
ties.csv, line 2, column 5 (until): "bald" is no date; write YYYY, YYYY-MM or YYYY-MM-DD, from the year 1000`,
	},
	{
		"wrong ids have no consequences", folder("actors.csv", actorHeader+"act_Ä,OTHER,A\n",
			"topics.csv", "slug,parent,label_de\nGroß,Groß,Groß\n",
			"initiatives.csv", "id,parent,title\nini_Ö,ini_Ö,Ö\nini_c,ini_c,C\n",
			"bodies.csv", "id,initiative,kind,name\nbod_c,ini_Ö,WORKING_GROUP,C\nbod_d,act_a,WORKING_GROUP,C\n",
			"ties.csv", "from,to,kind,since\nact_Ä,act_a,KNOWS,bald\nact_Ä,act_a,KNOWS,gleich\nact_\xff,act_a,KNOWS,\n"),
		`topics.csv, line 2, column 1 (slug): "Groß" is no slug; use a-z, 0-9 and single hyphens, at most 90
actors.csv, line 2, column 1 (id): "act_Ä" is no id here; it starts with act_ and has at most 100 of a-z 0-9 _ -
initiatives.csv, line 2, column 1 (id): "ini_Ö" is no id here; it starts with ini_ and has at most 100 of a-z 0-9 _ -
initiatives.csv, line 2, column 2 (parent): an initiative is not part of itself; name another one
initiatives.csv, line 3, column 2 (parent): an initiative is not part of itself; name another one
bodies.csv, line 3, column 2 (initiative): there is no initiative "act_a", neither in the files nor in the directory; check it
ties.csv, line 2, column 4 (since): "bald" is no date; write YYYY, YYYY-MM or YYYY-MM-DD, from the year 1000
ties.csv, line 3, column 4 (since): "gleich" is no date; write YYYY, YYYY-MM or YYYY-MM-DD, from the year 1000
ties.csv, line 4, column 1 (from): there is no actor "act_\xff", neither in the files nor in the directory; check it`,
	},
	{
		"an initiative is judged as a whole only where its rows are right", folder(
			"initiatives.csv", "id,title,status,from\nini_a,A,DONE,2020\nini_b,B,,2020\n",
			"bodies.csv", "id,initiative,kind,name\nbod_a,ini_a,CROWD,A\n",
			"milestones.csv", "id,initiative,title\nmil_a,ini_b,\n"),
		`initiatives.csv, line 2, column 3 (status): "DONE" is unknown; use one of PLANNED, RUNNING, PAUSED, COMPLETED
bodies.csv, line 2, column 3 (kind): "CROWD" is unknown; use one of STEERING_GROUP, ACCOMPANYING_GROUP, WORKING_GROUP, MODERATION_TEAM
milestones.csv, line 2, column 3 (title): is missing; give a text`,
	},
}

// stocked is a directory with two actors, one part of the other, and an initiative with a body and a member.
var stocked = folder(
	"topics.csv", "slug,label_de\nsprache,Sprache\n",
	"actors.csv", goodActors+"act_gone,OTHER,Gone\n",
	"initiatives.csv", "id,title\nini_a,A\n",
	"bodies.csv", "id,initiative,kind,name\nbod_a,ini_a,WORKING_GROUP,A\n",
	"participations.csv", "id,initiative,body,actor\npar_a,ini_a,bod_a,act_a\n",
	"ties.csv", "id,from,to,kind\ntie_ba,act_b,act_a,PART_OF\n",
)

func TestImportReportsWhatTheDirectoryContradicts(t *testing.T) {
	store := newStore()
	importInto(t, store, stocked)
	write(t, store, deleteRecord("act_gone"))
	before := exported(t, store, graph.InternalOnly)
	for _, c := range slices.Concat(badInStore, badTogether) {
		t.Run(c.name, func(t *testing.T) {
			checkFindings(t, tryImport(t, store, c.files), c.want)
			for name, content := range exported(t, store, graph.InternalOnly) {
				if content != before[name] {
					t.Errorf("%s was changed:\n%s", name, content)
				}
			}
		})
	}
}
