package neo4j

import (
	"strings"
	"testing"

	"akteursnetz/graph"
)

// Ensure conditions become queries whose operators are explicit, and that nothing of a value is taken for an operator.
func TestLucene(t *testing.T) {
	kind := graph.CondTags{{Class: graph.TagKind, Value: "CHAMBER"}}
	search := func(text string) graph.CondText {
		search, err := graph.ParseSearch(text)
		if err != nil {
			t.Fatal(err)
		}
		return graph.CondText{Search: search}
	}
	for _, c := range []struct {
		name string
		cond graph.Condition
		want string
	}{
		{"a tag", kind, `(tags:kind\=CHAMBER OR tags:kind\=CHAMBER\@1)`},
		{"all", graph.CondAll{}, "*:*"},
		{"none", graph.Never, "(*:* AND NOT *:*)"},
		{"not", graph.CondNot{Condition: graph.CondIDs{"act_a-b"}}, `(*:* AND NOT (id:act\_a\-b))`},
		{"both", graph.CondAll{graph.CondIDs{"act_a"}, search("und* oder")}, `((id:act\_a) AND (text:und* AND text:oder))`},
		{"either", graph.CondAny{search(`"ein satz"`), search("NOT wort")}, `(text:"ein satz" OR (*:* AND NOT text:wort))`},
		{"a value of no program", graph.CondTags{{Class: graph.TagLanguage, Value: `x" OR *:*`}}, "(*:* AND NOT *:*)"},
	} {
		l := lucene{audience: graph.PartnerLevel}
		if got, ok := l.query(c.cond); !ok || got != c.want {
			t.Errorf("%s: got %s, %v; want %s", c.name, got, ok, c.want)
		}
	}
}

// Ensure a query stays below the number of clauses that Lucene takes.
func TestLuceneBounds(t *testing.T) {
	many := make(graph.CondIDs, mostClauses+1)
	for i := range many {
		many[i] = "act_" + strings.Repeat("x", i%9)
	}
	l := lucene{}
	if _, ok := l.query(many); ok {
		t.Error("a query has too many clauses")
	}
	if _, rest := newCompiler(graph.Public).split(graph.CondAll{many}); len(rest) != 1 {
		t.Error("what does not fit into a query is not asked elsewhere")
	}
}
