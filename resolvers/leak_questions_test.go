package resolvers_test

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"

	"akteursnetz/resolvers"
)

// leakQuestion is asked before and after hidden records come and go. It is a request, or a list walked to its end.
type leakQuestion struct {
	at     string   // what leads to the fields, with %s for them
	fields []string // asked together
	back   bool
	walks  bool // the only field has %s for its page
}

// text is the request, of a walk its first.
func (q leakQuestion) text() string { return q.page("") }

func (q leakQuestion) page(cursor string) string {
	fields := q.fields[0]
	switch {
	case q.walks && q.back:
		fields = strings.Replace(fields, "%s", "last: 2"+cursor, 1)
	case q.walks:
		fields = strings.Replace(fields, "%s", "first: 2"+cursor, 1)
	default:
		fields = ""
		for i, field := range q.fields {
			fields += " f" + strconv.Itoa(i) + ": " + field
		}
	}
	return strings.Replace(q.at, "%s", fields, 1)
}

var (
	nextPage     = regexp.MustCompile(`"hasNextPage":true,"endCursor":"([^"]+)"`)
	previousPage = regexp.MustCompile(`"hasPreviousPage":true,"startCursor":"([^"]+)"`)
)

// ask gives the answer; of a list the answers to all its pages, where several are walked together those of the first.
func (q leakQuestion) ask(t *testing.T, s *service, role string) string {
	t.Helper()
	answer := s.post(t, role, q.text(), "")
	if !strings.Contains(answer, `"data"`) {
		t.Fatalf("the question is none: %.200s\n%s", q.text(), answer)
	}
	all, more, argument := answer, nextPage, "after"
	if q.back {
		more, argument = previousPage, "before"
	}
	for pages := 0; q.walks; pages++ {
		cursor := more.FindStringSubmatch(answer)
		if cursor == nil {
			break
		}
		if pages > 50 {
			t.Fatalf("the list has no end: %s", q.text())
		}
		answer = s.post(t, role, q.page(", "+argument+": \""+cursor[1]+"\""), "")
		all += answer
	}
	return all
}

// apart are the questions one by one.
func (q leakQuestion) apart() []leakQuestion {
	out := make([]leakQuestion, len(q.fields))
	for i, field := range q.fields {
		out[i] = leakQuestion{at: q.at, fields: []string{field}}
	}
	return out
}

// leakQuestions ask every field of every type that Query leads to, with every value of every argument. What is asked of
// one type goes into few requests.
func leakQuestions(t *testing.T) []leakQuestion {
	t.Helper()
	b := questionBuilder{schema: resolvers.New(resolvers.Config{}).Schema()}
	var questions []leakQuestion
	for _, root := range b.roots(t) {
		var fields []string
		for _, field := range b.schema.Types[root.name].Fields {
			if !strings.HasPrefix(field.Name, "__") {
				fields = append(fields, b.calls(t, field)...)
				questions = append(questions, b.walks(t, root.at, field)...)
			}
		}
		for part := range slices.Chunk(fields, 10) {
			questions = append(questions, leakQuestion{at: root.at, fields: part})
		}
	}
	return append(questions, leakQuestion{at: "{ %s }", fields: leakNames})
}

// leakNames ask for no more of actors than the snapshot tells, so that no store is asked for them.
var leakNames = []string{
	`neighbourhood(of: ["act_mo"], depth: 4) { actors { id kind name } }`,
	`paths(from: "act_mo", to: "act_town", maxLength: 6, k: 10) { actors { id kind name } }`,
	`chains(steps: [{}, {}, {}], first: 1000) { rows { actors { id kind name } } }`,
	`network { ranking(measure: DEGREE, first: 100) { rank actor { id kind name } } cutActors { actor { name } }
		brokerage { actor { name } } layout { x actor { name } } }`,
	`networkDiff(from: "2023-01-01", to: "2026-06-01") { rankShifts { actor { name } } }`,
}

// root is a way to all that Query shows of a type.
type root struct{ name, at string }

// leakWays are fields that lead to a type where the shortest way shows nothing of it in the fixture.
var leakWays = map[string]string{
	"Notice": "Rejection.reasons", "Gap": "MatchResult.uncovered", "Evidence": "Reason.evidence",
}

// roots are the shortest ways, those first that need no argument.
func (b questionBuilder) roots(t *testing.T) []root {
	t.Helper()
	found := []root{{b.schema.Query.Name, "{ %s }"}}
	known := map[string]bool{b.schema.Query.Name: true}
	for _, withRequired := range []bool{false, true} {
		for i := 0; i < len(found); i++ {
			for _, field := range b.schema.Types[found[i].name].Fields {
				of := b.schema.Types[field.Type.Name()]
				if known[of.Name] || of.Kind != ast.Object || strings.HasPrefix(of.Name, "__") || hasRequired(field) && !withRequired {
					continue
				}
				if way := leakWays[of.Name]; way != "" && way != found[i].name+"."+field.Name {
					continue
				}
				known[of.Name] = true
				call := field.Name + brackets(b.required(t, field)) + " { %s }"
				found = append(found, root{of.Name, strings.Replace(found[i].at, "%s", call, 1)})
			}
		}
	}
	return found
}

// isConnection tells whether a field gives a list with cursors.
func (b questionBuilder) isConnection(field *ast.FieldDefinition) bool {
	return strings.HasSuffix(field.Type.Name(), "Connection")
}

// walks are the questions that page through a connection in each of its orders, forwards and backwards.
func (b questionBuilder) walks(t *testing.T, at string, field *ast.FieldDefinition) []leakQuestion {
	t.Helper()
	if !b.isConnection(field) || field.Arguments.ForName("after") == nil {
		return nil
	}
	orders := []string{""}
	if order := field.Arguments.ForName("orderBy"); order != nil {
		orders = nil
		for _, value := range b.values(t, order.Name, order.Type) {
			orders = append(orders, ", orderBy: "+value+", "+ordered)
		}
	}
	required := ""
	for _, argument := range b.required(t, field) {
		required += ", " + argument
	}
	const page = "{ edges { cursor node { __typename } } pageInfo { hasNextPage endCursor } back: pageInfo { hasPreviousPage startCursor } }"
	var out []leakQuestion
	for _, order := range orders {
		call := field.Name + "(%s" + required + order + ") " + page
		out = append(out, leakQuestion{at: at, fields: []string{call}, walks: true})
		if field.Arguments.ForName("before") != nil {
			out = append(out, leakQuestion{at: at, fields: []string{call}, walks: true, back: true})
		}
	}
	return out
}
