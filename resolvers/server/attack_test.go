package server_test

import (
	"fmt"
	"strings"
	"testing"

	"akteursnetz/graph"
)

// attack is a request that wants the server to work for nothing.
type attack struct {
	name      string
	query     string
	variables map[string]any
	code      graph.Code // empty: it is answered
	words     string
}

func repeat(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

func nest(n int, open, core, end string) string {
	return strings.Repeat(open, n) + core + strings.Repeat(end, n)
}

func deepInput(n int) any {
	var value any = map[string]any{"name": "x"}
	for range n {
		value = map[string]any{"and": []any{value}}
	}
	return value
}

func bomb(n int) string {
	var b strings.Builder
	b.WriteString("{actors{...f0}}")
	for i := range n {
		fmt.Fprintf(&b, "fragment f%d on Actor{a:neighbours{...f%d}b:neighbours{...f%d}}", i, i+1, i+1)
	}
	fmt.Fprintf(&b, "fragment f%d on Actor{id}", n)
	return b.String()
}

func attacks() []attack {
	const filter = "query($f:ActorFilter){actors(first:1,filter:$f){id}}"
	const byIDs = "query($i:[ID!]!){nodes(ids:$i){id}}"
	long := strings.Repeat("x", 900_000)
	return []attack{
		{"recursive fragment", "{actors{...a}}fragment a on Actor{neighbours{...b}}fragment b on Actor{...a}", nil,
			graph.Invalid, "contains itself"},
		{"recursive fragment with many fields", "{...a}fragment a on Query{" + repeat(90, "x%d:echo ") + "...a}", nil, graph.Limit, "aliases"},
		{"nested fragments", bomb(14), nil, graph.Limit, "fields"},
		{"many nested fragments", bomb(28), nil, graph.Limit, ""},
		{"wide fragments", "{actors{" + strings.Repeat("...f0 ", 400) + "}}" + repeat(90, "fragment f%d on Actor{id name}"), nil,
			graph.Invalid, ""},
		{"fragments", "{actors{id}}" + repeat(101, "fragment f%d on Actor{id}"), nil, graph.Limit, "100 fragments"},
		{"aliases", "{" + repeat(31, "a%d:echo ") + "}", nil, graph.Limit, "30 aliases"},
		{"many aliases", "{" + repeat(600, "a%d:echo ") + "}", nil, graph.Limit, "30 aliases"},
		{"aliases in a fragment", "{...f}fragment f on Query{" + repeat(31, "a%d:echo ") + "}", nil, graph.Limit, "30 aliases"},
		{"same field", "{" + strings.Repeat("echo ", 101) + "}", nil, graph.Limit, "100 times"},
		{"same key", "{actors{" + strings.Repeat("x:id x:name x:label x:__typename ", 26) + "}}", nil, graph.Limit, "100 times"},
		{"directives", "{echo" + strings.Repeat("@skip(if:false)", 51) + "}", nil, graph.Limit, "50 directives"},
		{"unknown directives", "{echo" + strings.Repeat("@a", 900) + "}", nil, graph.Limit, "50 directives"},
		{"deep fields", "{actors" + nest(16, "{neighbours", "{id}", "}") + "}", nil, graph.Limit, "levels"},
		{"very deep fields", "{actors" + nest(450, "{neighbours", "{id}", "}") + "}", nil, graph.Limit, "100 times"},
		{"deepest braces", strings.Repeat("{a", 990), nil, graph.Invalid, ""},
		{"deep list literal", "{nodes(ids:" + nest(900, "[", "", "]") + "){id}}", nil, graph.Limit, "nests"},
		{"deep literal", "{actors(first:1,filter:" + nest(40, "{and:[", "{}", "]}") + "){id}}", nil, graph.Limit, "nests"},
		{"deep variables", filter, map[string]any{"f": deepInput(2_000)}, graph.Limit, "nests"},
		{"deep unused variables", "{echo}", map[string]any{"f": deepInput(2_000)}, graph.Limit, "nests"},
		{"many small inputs", filter, map[string]any{"f": map[string]any{"and": make([]struct{}, 300_000)}}, graph.Limit, "values"},
		{"tokens", "{" + repeat(1_100, "f%d ") + strings.Repeat("echo ", 1_000) + "}", nil, graph.Limit, "2000 tokens"},
		{"comments", strings.Repeat("#\n", 120_000) + "{echo}", nil, graph.Limit, "2000 tokens"},
		{"unknown fields", "{" + repeat(1_990, "neighbour%d ") + "}", nil, graph.Invalid, "neighbour"},
		{"unknown arguments", "{echo(" + repeat(650, "text%d:1 ") + ")}", nil, graph.Invalid, "text"},
		{"unknown types", "query(" + repeat(390, "$v%d:Actorr ") + "){echo}", nil, graph.Invalid, ""},
		{"unknown variables", "{echo(" + repeat(490, "t%d:$v ") + ")}", nil, graph.Invalid, ""},
		{"variables", "query(" + repeat(490, "$v%d:Int ") + "){echo}", nil, graph.Invalid, "never used"},
		{"variables used", "query(" + repeat(240, "$v%d:Int ") + "){" + repeat(24, "f%d:actors(first:$v0){id} ") + "}", nil, graph.Invalid, ""},
		{"operations", repeat(390, "query q%d{echo}"), nil, graph.Limit, "100 times"},
		{"long name", "{" + long[:200_000] + "}", nil, graph.Limit, "longer than"},
		{"long enum", "{fail(how:" + strings.Repeat("A", 99) + ")}", nil, graph.Invalid, ""},
		{"conflicting fields", "{actors" + nest(10, "{neighbours(first:1)", "{id}", "neighbours(first:2){id}}") + "}", nil,
			graph.Invalid, "conflict"},
		{"conflicting fragments", "{actors{" + repeat(99, "...f%d ") + "}}" +
			repeat(99, "fragment f%d on Actor{x:label(lang:\"%[1]d\")}"), nil, graph.Limit, "30 aliases"},
		{"fragments beside fragments", "{actors{" + repeat(99, "...f%d ") + "}}" +
			repeat(99, "fragment f%d on Actor{neighbours(first:5){id}}"), nil, "", ""},
		{"schema asked often", "{" + repeat(3, "a%d:__schema{types{name}}") + "}", nil, graph.Limit, "schema"},
		{"deep introspection", "{__schema{types{fields{type{fields{type{fields{name}}}}}}}}", nil, graph.Invalid, "introspection"},
		{"many ids", byIDs, map[string]any{"i": strings.Split(strings.Repeat("a,", 100_000), ",")}, graph.Limit, "values"},
		{"too many ids", byIDs, map[string]any{"i": strings.Split(strings.Repeat("a,", 100), ",")}, graph.Limit, "at most 100"},
		{"many ids in the text", "{nodes(ids:[" + strings.Repeat("1 ", 101) + "]){id}}", nil, graph.Limit, "at most 100"},
		{"large page", "{actors(first:100000){id}}", nil, graph.Limit, "at most 100"},
		{"negative page", "{actors(first:-1){id}}", nil, graph.Invalid, "negative"},
		{"huge number", "{actors(first:99999999999999999999){id}}", nil, graph.Invalid, ""},
		{"nested pages", "{actors(first:100){neighbours(first:100){neighbours(first:100){id}}}}", nil, graph.Limit, "cost"},
		{"NUL in a literal", `{echo(text:"a\u0000b")}`, nil, graph.Invalid, "NUL"},
		{"NUL in the document", "{echo\x00}", nil, graph.Invalid, ""},
		{"NUL in a variable", "query($t:String){echo(text:$t)}", map[string]any{"t": "a\x00b"}, graph.Invalid, "NUL"},
		{"long text", "query($t:String){echo(text:$t)}", map[string]any{"t": long}, "", ""},
		{"long document", `{echo(text:"` + long + `")}`, nil, graph.Limit, "as variables"},
		{"long literal", `{echo(text:"` + long[:250_000] + `")}`, nil, "", ""},
		{"long wrong literal", `{actors(first:"` + long[:250_000] + `"){id}}`, nil, graph.Invalid, "Int"},
		{"long block", `{echo(text:"""` + strings.Repeat("x\n  y\n", 35_000) + `""")}`, nil, "", ""},
		{"unclosed literal", `{echo(text:"` + long[:250_000], nil, graph.Invalid, ""},
		{"unclosed block", `{echo(text:"""` + long[:250_000], nil, graph.Invalid, ""},
		{"white space", strings.Repeat(" ,\n", 80_000) + "{echo}", nil, "", ""},
		{"defer", "{...@defer{echo}}", nil, graph.Invalid, "@defer"},
		{"subscription", "subscription{echo}", nil, graph.Invalid, ""},
		{"nothing", "  ", nil, graph.Invalid, ""},
		{"fragment only", "fragment f on Actor{id}", nil, graph.Invalid, ""},
	}
}

func TestAttacks(t *testing.T) {
	for _, a := range attacks() {
		t.Run(a.name, func(t *testing.T) {
			f := open(t)
			got := f.ask(a.query, a.variables)
			if a.code == "" {
				if len(got.Errors) > 0 {
					t.Errorf("got %+v, want an answer", got.Errors[0])
				}
				return
			}
			f.mustRefuse(got, a.code, a.words)
			if got.Body.Len() > 50_000 {
				t.Errorf("the refusal takes %d bytes", got.Body.Len())
			}
		})
	}
}

// BenchmarkAttacks measures what a refusal costs; each should stay below 20 ms of CPU.
func BenchmarkAttacks(b *testing.B) {
	for _, a := range attacks() {
		b.Run(strings.ReplaceAll(a.name, " ", "_"), func(b *testing.B) {
			f := open(b)
			body := asJSON(b, map[string]any{"query": a.query, "variables": a.variables})
			for b.Loop() {
				f.post(body)
			}
		})
	}
}
