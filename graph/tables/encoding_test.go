package tables_test

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"akteursnetz/graph"
)

// What spreadsheets write: one directory in many spellings.
func TestReadsWhatSpreadsheetsWrite(t *testing.T) {
	const (
		utf8 = "id,kind,name,lat,lon,topics,city\r\n" +
			"act_a,ASSOCIATION,\"Verein „Füreinander“, Groß €\",\"53,07\",\"11,86\",\"sprache:0,5\",\"eins\r\nzwei\"\r\n,,,,,,\r\n"
		semicolons = "id;kind;name;lat;lon;topics;city\n" +
			"act_a;ASSOCIATION;Verein „Füreinander“, Groß €;53,07;11,86;sprache:0,5;\"eins\nzwei\"\n\n;;;;;;\n"
	)
	encoded := func(e encoding.Encoding, text string) string {
		out, err := e.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	topics := "slug,label_de\nsprache,Sprache\n"
	want := exportedActors(t, topics, utf8)
	for name, content := range map[string]string{
		"byte order mark": "\ufeff" + utf8,
		"semicolons":      semicolons,
		"tabs":            strings.ReplaceAll(semicolons, ";", "\t"),
		"no last newline": strings.TrimRight(semicolons, ";\n"),
		"Windows-1252":    encoded(charmap.Windows1252, semicolons),
		"UTF-16, little":  encoded(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), utf8),
		"UTF-16, big":     encoded(unicode.UTF16(unicode.BigEndian, unicode.UseBOM), strings.ReplaceAll(semicolons, ";", "\t")),
		"spaced names":    strings.Replace(semicolons, "id;kind;name", " id ;kind; name", 1),
		"capital names":   strings.Replace(semicolons, "id;kind;name", "ID;Kind;NAME", 1),
		"separator line":  "\ufeffsep=;\r\n" + semicolons,
	} {
		t.Run(name, func(t *testing.T) {
			if got := exportedActors(t, topics, content); got != want {
				t.Errorf("got %s\nwant %s", got, want)
			}
		})
	}
	if !strings.Contains(want, "\"Verein „Füreinander“, Groß €\",") || !strings.Contains(want, ",53.07,11.86,") ||
		!strings.Contains(want, ",sprache:0.5,") || !strings.Contains(want, "\"eins\nzwei\"") {
		t.Errorf("the cells came out wrong: %s", want)
	}
}

func TestReadsGermanDatesAndBooleans(t *testing.T) {
	const header = "id,kind,name,migrant_led,collective,verified_at\n"
	want := exportedActors(t, "slug,label_de\n", header+"act_a,ASSOCIATION,A,true,false,2020-12-31\n")
	if got := exportedActors(t, "slug,label_de\n", header+"act_a,ASSOCIATION,A,WAHR,FALSCH,31.12.2020\n"); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	store := newStore()
	importInto(t, store, folder("actors.csv", goodActors,
		"ties.csv", "from,to,kind,since,until\nact_a,act_b,FUNDS,01.02.2019,31.12.2020\n"))
	if out := exported(t, store, graph.InternalOnly)["ties.csv"]; !strings.Contains(out, ",2019-02-01,2020-12-31,") {
		t.Errorf("ties.csv holds %s", out)
	}
}

func exportedActors(t *testing.T, topics, actors string) string {
	store := newStore()
	importInto(t, store, folder("topics.csv", topics, "actors.csv", actors))
	return exported(t, store, graph.InternalOnly)["actors.csv"]
}

// A file larger than any buffer, with letters cut by its boundaries.
func TestReadsLargeFilesInEveryEncoding(t *testing.T) {
	text := "slug;label_de\n" + "a;" + strings.Repeat("äöü€", 100) + "\n"
	for i := range 500 {
		text += "t" + strings.Repeat("x", i%7+1) + "-" + strings.Repeat("9", i/7+1) + ";" + strings.Repeat("ß", 300+i%3) + "\n"
	}
	store := newStore()
	importInto(t, store, folder("topics.csv", text))
	want := exported(t, store, graph.InternalOnly)["topics.csv"]
	for _, e := range []encoding.Encoding{
		charmap.Windows1252, unicode.UTF8BOM, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
	} {
		content, err := e.NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		store := newStore()
		importInto(t, store, folder("topics.csv", content))
		if exported(t, store, graph.InternalOnly)["topics.csv"] != want {
			t.Errorf("%v reads as something else", e)
		}
	}
}
