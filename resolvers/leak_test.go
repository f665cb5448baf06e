package resolvers_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/vektah/gqlparser/v2/ast"

	"akteursnetz/graph"
	"akteursnetz/resolvers"
)

// leakArguments gives for each argument of the schema, and each field of an input, the values the leak test asks with:
// ones that hidden records would answer to. A new argument without an entry fails the test.
var leakArguments = map[string][]string{
	"search": {`"Sprache"`, `"NOT Anker"`, `"geheim OR Bruecke"`, `"Perleb"`}, "first": {"1", "50"}, "last": {"2"},
	"id":  {`"act_hidden"`, `"ini_hidden"`, `"act_mo"`, `"ini_open"`, `"off_secret"`, `"nee_mo"`, `"tie_hidden_mo"`},
	"ids": {`["act_hidden", "act_mo", "tie_mo_town", "ini_hidden", "off_hidden", "nee_mo"]`},
	"ags": {`"12070296"`}, "lang": {`"en"`}, "by": {"[KIND, TOPIC, TARGET_GROUP, LANGUAGE, DISTRICT, MUNICIPALITY, STATE, FRESHNESS]"},
	"after": nil, "before": nil, // cursors are walked below
	"orderBy": {"{field: NAME, direction: DESC}", "{field: TIES, direction: DESC}", "{field: VERIFIED}"},
	"kind":    {"[JOB_CENTRE]", "[COOPERATES]", "[COURSE]"},
	"topic":   {`["language"]`, `"courses"`}, "targetGroup": {`["refugees"]`}, "language": {`["ar"]`},
	"place":  {`["12070"]`, `["12070296"]`, `["12070424"]`},
	"within": {"{south: 53, west: 11, north: 53.3, east: 13}"}, "near": {"{lat: 53.15, lon: 12.1, km: 8}", "{lat: 53.07, lon: 11.86, km: 5}"},
	"role": {"[ROOMS]"}, "outsideAdministration": {"true", "false"}, "migrantLed": {"false"},
	"verifiedSince": {`"2026-01-01"`},
	"tie":           {`{kind: [KNOWS]}`, "{max: 0}", "{min: 2}", `{other: {ids: ["act_hidden"]}}`, "{confirmed: true}"},
	"and":           {`[{search: "Sprache"}]`}, "or": {`[{ids: ["act_hidden"]}, {search: "Anker"}]`}, "not": {`{search: "Landkreis"}`},
	"direction": {"OUT"}, "activeOn": {`"2025-01-01"`}, "confirmed": {"true"}, "minStrength": {"1"}, "since": {`"2020-01-01"`},
	"initiative": {`"ini_hidden"`, `"ini_open"`}, "from": {`{kind: [JOB_CENTRE]}`}, "to": {`{ids: ["act_hidden"]}`, `{search: "Perleberg"}`},
	"status": {"[RUNNING]", "[PLANNED]", "[HEARD]"}, "lead": {`"act_mo"`, `"act_hidden"`}, "partner": {`"act_hidden"`},
	"parent": {`"ini_hidden"`, `"ini_open"`}, "provider": {`"act_hidden"`, `"act_mo"`}, "actor": {`"act_mo"`},
	"name":   {`"open"`, `"none"`},
	"filter": nil, // its fields are asked one by one
	"depth":  {"2"},
	"scope": {
		`{filter: {search: "Sprache"}}`, `{tie: {kind: [COOPERATES, KNOWS]}}`, `{tie: {to: {ids: ["act_hidden"]}}}`,
		`{tie: {initiative: "ini_hidden"}}`, `{asOf: "2025-01-01"}`, "{confirmedOnly: true}", "{largestComponent: true}",
	},
	"asOf": {`"2025-01-01"`}, "of": {`"act_mo"`, `"act_hidden"`, `["act_mo"]`, `["act_hidden"]`, `["act_mo", "act_shelter"]`},
	"from ID": {`"act_mo"`, `"act_hidden"`}, "to ID": {`"act_town"`, `"act_dist"`, `"act_hidden"`},
	"from Date": {`"2023-01-01"`}, "to Date": {`"2026-06-01"`}, "maxLength": {"6"}, "k": {"5"},
	"steps": {
		`[{actor: {kind: [MIGRANT_ORGANIZATION]}}, {}, {tie: {direction: OUT}}]`, "[{}, {tie: {kind: [KNOWS, COOPERATES]}}]",
		`[{actor: {ids: ["act_hidden"]}}, {}]`, `[{}, {actor: {search: "Anker"}}, {}]`,
	},
	"step": {"0", "1"}, "by ActorFacet": {"KIND", "MUNICIPALITY"}, "by Partition": {"KIND", "MUNICIPALITY", "MIGRANT_LED"},
	"rows ActorFacet": {"KIND", "MUNICIPALITY"}, "columns ActorFacet": {"DISTRICT", "LANGUAGE"},
	"rows CoverageAxis": {"TOPIC", "MUNICIPALITY"}, "columns CoverageAxis": {"MUNICIPALITY", "KIND", "TARGET_GROUP"},
	"measure":    {"DEGREE", "BETWEENNESS", "CLOSENESS", "EIGENVECTOR", "PAGERANK", "CONSTRAINT"},
	"resolution": {"2.0"}, "for": {`"act_mo"`, `"act_hidden"`}, "exact": {"true"}, "format": {"GEXF", "SVG"},
}

// leakRoots are what leads to the types whose fields are asked one by one.
var leakRoots = []struct{ call, typeName string }{
	{`actor(id: "act_mo")`, "Actor"}, {`actor(id: "act_jc")`, "Actor"}, {`actor(id: "act_shelter")`, "Actor"},
	{`initiative(id: "ini_open")`, "Initiative"}, {"network", "Network"},
	{`embed(name: "open")`, "Embed"}, {`network(scope: {asOf: "2025-01-01"})`, "Network"},
	{`networkDiff(from: "2023-01-01", to: "2026-06-01")`, "NetworkDiff"}, {`neighbourhood(of: ["act_mo"], depth: 2)`, "Subgraph"},
	{"topics", "Topic"}, {`place(ags: "12070")`, "Place"},
	{"chains(steps: [{}, {}, {}])", "ChainResult"}, {"coverage(rows: TOPIC, columns: MUNICIPALITY)", "CoverageTable"},
}

// TestNothingShinesThrough asks everything the schema offers, argument by argument: the answer to a lower audience must
// not change in any byte when records it may not see come and go.
func TestNothingShinesThrough(t *testing.T) {
	questions := leakQuestions(t)
	for _, audience := range []struct {
		role  string
		level graph.Visibility // of what is hidden
	}{{"", graph.PartnerLevel}, {"partner", graph.InternalOnly}} {
		t.Run("hidden is "+audience.level.String(), func(t *testing.T) {
			onEachEmptyStore(t, func(t *testing.T, s *service) {
				s.load(t, openRecords())
				before, all := s.answers(t, audience.role, questions), s.answers(t, "coordinator", questions)
				s.load(t, secretRecords(audience.level))
				requireMostDiffer(t, all, s.answers(t, "coordinator", questions))
				requireSame(t, "hidden records came", questions, before, s.answers(t, audience.role, questions))
				s.removeSecrets(t)
				requireSame(t, "hidden records went", questions, before, s.answers(t, audience.role, questions))
			})
		})
	}
}

// requireMostDiffer proves that the questions would notice: whoever may see the secrets gets other answers.
func requireMostDiffer(t *testing.T, before, after []string) {
	t.Helper()
	differ := 0
	for i := range before {
		if before[i] != after[i] {
			differ++
		}
	}
	if differ < len(before)/2 {
		t.Errorf("only %d of %d answers change for coordinators; the secrets are too shy to prove anything", differ, len(before))
	}
}

func requireSame(t *testing.T, event string, questions []string, before, after []string) {
	t.Helper()
	for i, question := range questions {
		if before[i] != after[i] {
			t.Errorf("%s: the answer changed (-before +after) to %s\n%s", event, question, cmp.Diff(before[i], after[i]))
		}
	}
}

func (s *service) answers(t *testing.T, role string, questions []string) []string {
	out := make([]string, len(questions))
	for i, question := range questions {
		out[i] = s.post(t, role, question, "")
		if !strings.Contains(out[i], `"data"`) {
			t.Fatalf("the question is none: %s\n%s", question, out[i])
		}
	}
	return out
}

func (s *service) load(t *testing.T, records []graph.Entity) {
	t.Helper()
	err := s.store.Write(t.Context(), graph.Author{ID: "test"}, func(ctx context.Context, w graph.Writer) error {
		for _, record := range records {
			if _, err := w.Import(ctx, "leak", []graph.Entity{record}); err != nil {
				return fmt.Errorf("%s: %w", record.EntityID(), err)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// removeSecrets deletes what came on top; what the open records keep of it stays.
func (s *service) removeSecrets(t *testing.T) {
	t.Helper()
	err := s.store.Write(t.Context(), graph.Author{ID: "test"}, func(ctx context.Context, w graph.Writer) error {
		for _, id := range []string{
			"act_hidden", "act_other", "ini_hidden", "ini_child", "tie_mo_town", "tie_dist_net", "off_secret", "nee_mo", "nee_ini",
			graph.ParticipationID("ini_open", "", "act_net"),
		} {
			found, err := w.Get(ctx, id)
			if err != nil {
				return err
			}
			if _, err := w.Delete(ctx, id, found[id].EntityMeta().Revision); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// leakQuestions builds a question for every value of every argument of every field within two steps of Query, each
// selecting everything within reach.
func leakQuestions(t *testing.T) []string {
	t.Helper()
	b := questionBuilder{schema: resolvers.New(resolvers.Config{}).Schema()}
	var questions []string
	for _, field := range b.schema.Query.Fields {
		if strings.HasPrefix(field.Name, "__") {
			continue
		}
		for _, call := range b.calls(t, field) {
			questions = append(questions, "{ "+call+" }")
		}
	}
	for _, root := range leakRoots {
		for _, field := range b.schema.Types[root.typeName].Fields {
			for _, call := range b.calls(t, field) {
				questions = append(questions, "{ "+root.call+" { "+call+" } }")
			}
		}
	}
	return append(questions, `{ actors(filter: {topic: ["language"]}) { totalCount facets(by: [KIND, TOPIC, DISTRICT, MUNICIPALITY, STATE]) { by values { value count } } } }`)
}

type questionBuilder struct{ schema *ast.Schema }

// calls gives the field with each value of each of its arguments, and with all that are required.
func (b questionBuilder) calls(t *testing.T, field *ast.FieldDefinition) []string {
	selection := b.selection(b.schema.Types[field.Type.Name()], 2)
	var required []string
	for _, argument := range field.Arguments {
		if argument.Type.NonNull {
			required = append(required, argument.Name+": "+b.values(t, argument.Name, argument.Type)[0])
		}
	}
	calls := []string{field.Name + brackets(required) + selection}
	for _, argument := range field.Arguments {
		for _, value := range b.values(t, argument.Name, argument.Type) {
			others := slices.DeleteFunc(slices.Clone(required), func(r string) bool { return strings.HasPrefix(r, argument.Name+":") })
			calls = append(calls, field.Name+brackets(append(others, argument.Name+": "+value))+selection)
		}
	}
	return calls
}

func brackets(arguments []string) string {
	if len(arguments) == 0 {
		return ""
	}
	return "(" + strings.Join(arguments, ", ") + ")"
}

// values gives what to ask an argument with; an input object is asked field by field.
func (b questionBuilder) values(t *testing.T, name string, of *ast.Type) []string {
	values, known := leakArguments[name+" "+of.Name()] // where the same name has several types
	if !known {
		values, known = leakArguments[name]
	}
	if !known {
		t.Errorf("the argument %q has no values in leakArguments", name)
		return []string{"null"}
	}
	if input := b.schema.Types[of.Name()]; name == "filter" || name == "tie" && of.Name() == "TieFilter" {
		values = nil
		for _, field := range input.Fields {
			for _, value := range b.values(t, field.Name, field.Type) {
				values = append(values, "{"+field.Name+": "+value+"}")
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(values), func(value string) bool { return !b.fits(value, of) })
}

// fits tells whether a literal can be read as a type: the same argument name has several types in the schema.
func (b questionBuilder) fits(value string, of *ast.Type) bool {
	isList := strings.HasPrefix(value, "[")
	if isList != (of.Elem != nil) {
		return false
	}
	definition := b.schema.Types[of.Name()]
	if definition.Kind != ast.Enum {
		return true
	}
	word := strings.Trim(strings.Split(value, ",")[0], "[] ")
	return definition.EnumValues.ForName(word) != nil
}

// selection selects every field within depth steps, at most a page of each list.
func (b questionBuilder) selection(of *ast.Definition, depth int) string {
	if of.IsLeafType() {
		return ""
	}
	if of.IsAbstractType() {
		var parts []string
		for _, possible := range b.schema.PossibleTypes[of.Name] {
			parts = append(parts, "... on "+possible.Name+b.aliased(possible))
		}
		return " { __typename id " + strings.Join(parts, " ") + " }"
	}
	var fields []string
	for _, field := range of.Fields {
		inner := b.schema.Types[field.Type.Name()]
		plumbing := slices.Contains([]string{"edges", "node", "nodes", "pageInfo"}, field.Name)
		switch {
		case hasRequired(field) || strings.HasPrefix(field.Name, "__"):
		case inner.IsLeafType():
			fields = append(fields, field.Name)
		case plumbing:
			fields = append(fields, field.Name+b.selection(inner, depth))
		case depth > 1:
			fields = append(fields, field.Name+b.selection(inner, depth-1))
		}
	}
	if len(fields) == 0 {
		return " { __typename }"
	}
	return " { " + strings.Join(fields, " ") + " }"
}

// aliased selects the plain fields of a type under names of its own: types may disagree about a field.
func (b questionBuilder) aliased(of *ast.Definition) string {
	var fields []string
	for _, field := range of.Fields {
		if !hasRequired(field) && b.schema.Types[field.Type.Name()].IsLeafType() {
			fields = append(fields, of.Name+"_"+field.Name+": "+field.Name)
		}
	}
	return " { " + strings.Join(fields, " ") + " }"
}

func hasRequired(field *ast.FieldDefinition) bool {
	return slices.ContainsFunc(field.Arguments, func(a *ast.ArgumentDefinition) bool { return a.Type.NonNull })
}
