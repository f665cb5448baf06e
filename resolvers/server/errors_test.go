package server_test

import (
	"context"
	"strings"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/resolvers/server"
)

func TestErrorsOfResolvers(t *testing.T) {
	for _, c := range []struct {
		how, message, field string
		code                graph.Code
		logged              string // what the log keeps of it
	}{
		{"INVALID", "name: the name is empty; give one", "name", graph.Invalid, ""},
		{"WRAPPED", "id: there is no such actor", "id", graph.NotFound, ""},
		{"UNAVAILABLE", "the database is away; try again", "", graph.Unavailable, "secret host"},
		{"TIMEOUT", "The answer took too long. Ask for less at once: smaller pages, fewer nested lists.", "", graph.Limit, ""},
		{"FOREIGN", "Internal error", "", graph.Internal, "secret driver text"},
		{"PANIC", "Internal error", "", graph.Internal, "secret state"},
	} {
		for _, field := range []string{"fail", "mustFail"} {
			t.Run(c.how+"/"+field, func(t *testing.T) {
				f := open(t)
				got := f.ask("{x:"+field+"(how:"+c.how+")}", nil)
				if len(got.Errors) != 1 || got.Code != 200 {
					t.Fatalf("status %d: %s", got.Code, got.Body)
				}
				e := got.Errors[0]
				if e.Message != c.message || e.Extensions.Code != c.code || e.Extensions.Field != c.field {
					t.Errorf("got %+v", e)
				}
				if len(e.Path) != 1 || e.Path[0] != "x" || len(e.Locations) != 1 {
					t.Errorf("path %v, locations %v", e.Path, e.Locations)
				}
				if strings.Contains(got.Body.String(), "secret") {
					t.Errorf("the answer shows %s", got.Body)
				}
				if !strings.Contains(f.log.String(), c.logged) {
					t.Errorf("the log lacks %q: %s", c.logged, f.log)
				}
				id := got.Header().Get("X-Request-Id")
				if c.code == graph.Internal && (e.Extensions.RequestID != id || !strings.Contains(f.log.String(), id)) {
					t.Errorf("request id %q in the answer, %q in the header", e.Extensions.RequestID, id)
				}
			})
		}
	}
}

func TestSeveralFindings(t *testing.T) {
	got := open(t).ask("{a:fail(how:SEVERAL) b:fail(how:INVALID)}", nil)
	var fields []string
	for _, e := range got.Errors {
		fields = append(fields, e.Path[0].(string)+"."+e.Extensions.Field)
	}
	if want := "a.name a.until b.name"; strings.Join(fields, " ") != want {
		t.Errorf("got %v, want %s", fields, want)
	}
}

// Fields are resolved side by side; their errors come in the order of the document all the same.
func TestOrderOfErrors(t *testing.T) {
	f := open(t)
	for range 20 {
		got := f.ask("{"+repeat(12, "a%02d:fail(how:INVALID) ")+"}", nil)
		for i, e := range got.Errors {
			if want := "a" + string(rune('0'+i/10)) + string(rune('0'+i%10)); e.Path[0] != want {
				t.Fatalf("error %d is of %v", i, e.Path[0])
			}
		}
	}
}

func TestManyErrors(t *testing.T) {
	got := open(t).ask("{"+repeat(30, "a%d:fail(how:INVALID) ")+"}", nil)
	if len(got.Errors) != 21 || got.Errors[20].Message != "and 10 more errors" {
		t.Errorf("%d errors, the last %+v", len(got.Errors), got.Errors[len(got.Errors)-1])
	}
}

func TestWrongInput(t *testing.T) {
	for _, c := range []struct {
		name, query string
		variables   map[string]any
		field       string
		words       string
	}{
		{"date literal", `{actors(filter:{and:[{founded:"yesterday"}]}){id}}`, nil, "filter.and[0].founded", "yesterday is not a date"},
		{"date variable", `query($f:ActorFilter){actors(filter:$f){id}}`, map[string]any{"f": map[string]any{"founded": "x"}},
			"filter.founded", "x is not a date"},
		{"enum literal", `{fail(how:NOTHING)}`, nil, "", `"NOTHING" is unknown; use one of INVALID, SEVERAL, FOREIGN,`},
		{"enum variable", `query($h:Trouble!){fail(how:$h)}`, map[string]any{"h": "NOTHING"},
			"h", `"NOTHING" is unknown; use one of INVALID, SEVERAL, FOREIGN,`},
		{"enum variable of another kind", `query($h:Trouble!){fail(how:$h)}`, map[string]any{"h": map[string]any{"a": 1}},
			"h", "use one of INVALID"},
		{"no enum variable", `query($h:Trouble!){fail(how:$h)}`, map[string]any{"h": nil}, "h", "cannot be null"},
		{"missing variable", `query($h:Trouble!){fail(how:$h)}`, nil, "h", "must be defined"},
		{"unknown member", `query($f:ActorFilter){actors(filter:$f){id}}`, map[string]any{"f": map[string]any{"nom": "x"}},
			"f.nom", "unknown field"},
		{"wrong kind", `query($n:Int){actors(first:$n){id}}`, map[string]any{"n": "many"}, "n", ""},
		{"fraction", `query($n:Int){actors(first:$n){id}}`, map[string]any{"n": 1.5}, "n", ""},
		{"huge", `query($n:Int){actors(first:$n){id}}`, map[string]any{"n": 1e300}, "n", ""},
		{"misspelt field", `{actor{id}}`, nil, "", `Did you mean "actors"`},
		{"syntax", `{actors(first:)}`, nil, "", "Unexpected )"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := open(t)
			got := f.ask(c.query, c.variables)
			if len(got.Errors) != 1 {
				t.Fatal(got.Body)
			}
			e := got.Errors[0]
			if e.Extensions.Code != graph.Invalid || e.Extensions.Field != c.field || !strings.Contains(e.Message, c.words) {
				t.Errorf("got %+v", e)
			}
			if strings.Contains(e.Message, "input:") {
				t.Errorf("%q shows the library's own prefix", e.Message)
			}
		})
	}
}

func TestLongMessageIsCut(t *testing.T) {
	got := open(t).ask(`query($h:Trouble!){fail(how:$h)}`, map[string]any{"h": strings.Repeat("ü", 100_000)})
	if got.Body.Len() > 2_000 || len(got.Errors) != 1 {
		t.Errorf("%d bytes", got.Body.Len())
	}
}

func TestPanicOutsideOfResolvers(t *testing.T) {
	f := open(t, func(c *server.Config) {
		c.Around = func(context.Context, graph.Viewer) context.Context { panic("secret state") }
	})
	got := f.post(typename)
	if got.Code != 500 || len(got.Errors) != 1 || got.Errors[0].Message != "Internal error" {
		t.Errorf("%d %s", got.Code, got.Body)
	}
	if !strings.Contains(f.log.String(), "secret state") {
		t.Error("the log lacks the panic")
	}
}
