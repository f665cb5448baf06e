package resolvers_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
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
	"ags": {`"12070296"`}, "lang": {`"en"`},
	"after":   {`"act"`},                                                  // of lists without cursors
	"orderBy": nil, "field": {every}, "direction OrderDirection": {every}, // see orders
	"kind":  {"[JOB_CENTRE]", "[COOPERATES]", "[COURSE]"},
	"topic": {`["language"]`, `"courses"`}, "targetGroup": {`["refugees"]`}, "language": {`["ar"]`},
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
	"scope":  nil, // see leakFields
	"asOf":   {`"2025-01-01"`}, "of": {`"act_mo"`, `"act_hidden"`, `["act_mo"]`, `["act_hidden"]`, `["act_mo", "act_shelter"]`},
	"from ID": {`"act_mo"`, `"act_hidden"`}, "to ID": {`"act_town"`, `"act_dist"`, `"act_hidden"`},
	"from Date": {`"2023-01-01"`}, "to Date": {`"2026-06-01"`}, "maxLength": {"6"}, "k": {"5"},
	"steps": nil, // see leakFields
	"step":  {"0", "1"}, "by ActorFacet": {every}, "by Partition": {"KIND", "MUNICIPALITY", "MIGRANT_LED"},
	"rows ActorFacet": {"KIND", "MUNICIPALITY"}, "columns ActorFacet": {"DISTRICT", "LANGUAGE"},
	"rows CoverageAxis": {"TOPIC", "MUNICIPALITY", "LANGUAGE"}, "columns CoverageAxis": {"MUNICIPALITY", "KIND", "TARGET_GROUP"},
	"measure": {every},
	"for InitiativeDraft": {
		`{title: "Kurse", aim: "Kurse", coordinator: "act_dist", places: ["12070296"], topics: [{topic: "courses"}, {topic: "sports"}],
			targetGroups: ["refugees"], languages: ["ar"], roles: [{role: ROOMS}, {role: CHILDCARE}],
			from: "2026-01-01", until: "2026-12-31", onBoard: ["act_kanu"], exclude: ["act_rad"]}`,
		`{lead: "act_mo", topics: [{topic: "language"}]}`, `{lead: "act_hidden", languages: ["ar"]}`,
		`{onBoard: ["act_hidden"], languages: ["ar"]}`, `{exclude: ["act_hidden"], languages: ["ar"]}`,
	},
	"options": {"{prefer: NEW}", "{prefer: KNOWN, radiusKm: 5}",
		`{asOf: "2025-01-01", kinds: [JOB_CENTRE, MIGRANT_ORGANIZATION]}`},
	"options AssignmentOptions": {`{kinds: [ASSOCIATION], radiusKm: 50, asOf: "2026-01-01"}`},
	"size":                      {"2"}, "quotas": {"[]", `[{name: "Jobcenter", kind: [JOB_CENTRE], min: 2}]`},
	"initiatives": {`["ini_open"]`, `["ini_hidden"]`},
	"resolution":  {"2.0"}, "for": {`"act_mo"`, `"act_hidden"`}, "exact": {"true"}, "format": {"GEXF", "SVG"},
}

// leakFields gives for each field of inputs that are asked field by field what to ask with. A new field without an entry
// fails the test.
var leakFields = map[string][]string{
	"NetworkScope.filter": {`{search: "Sprache"}`},
	"NetworkScope.tie":    {`{kind: [COOPERATES, KNOWS]}`, `{to: {ids: ["act_hidden"]}}`, `{initiative: "ini_hidden"}`},
	"NetworkScope.asOf":   {`"2025-01-01"`}, "NetworkScope.confirmedOnly": {"true"}, "NetworkScope.largestComponent": {"true"},
	"ChainStep.actor": {"{kind: [MIGRANT_ORGANIZATION]}", `{ids: ["act_hidden"]}`, `{search: "Anker"}`},
	"ChainStep.tie":   {"{direction: OUT}", "{kind: [KNOWS, COOPERATES]}"},
}

// every stands for each value of an enum, of a list of them for all together.
const every = "*"

// ordered is what an order is asked together with: some mean nothing without.
const ordered = `filter: {search: "Sprache", near: {lat: 53.07, lon: 11.86, km: 60}}`

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
				questions, before := s.answerable(t, audience.role, questions)
				texts := make([]string, len(questions))
				for i, question := range questions {
					texts[i] = question.text()
				}
				s.load(t, secretRecords(audience.level))
				requireSame(t, "hidden records came", texts, before, s.answers(t, audience.role, questions))
				s.removeSecrets(t)
				requireSame(t, "hidden records went", texts, before, s.answers(t, audience.role, questions))
			})
		})
	}
}

// TestLeakQuestionsWouldNotice proves that the questions reach everything, and that whoever may see the secrets gets other
// answers.
func TestLeakQuestionsWouldNotice(t *testing.T) {
	s := serveWithin(t, stores["memory"](t), wideLimits())
	s.load(t, openRecords())
	questions, before := s.answerable(t, "coordinator", leakQuestions(t))
	s.load(t, secretRecords(graph.InternalOnly))
	after := s.answers(t, "coordinator", questions)
	var was, is []string
	for i, q := range questions {
		if q.walks {
			was, is = append(was, before[i]), append(is, after[i])
			continue
		}
		old, current := byField(t, before[i]), byField(t, after[i])
		for n := range q.fields {
			name := "f" + strconv.Itoa(n)
			was, is = append(was, old[name]), append(is, current[name])
		}
	}
	requireMostDiffer(t, was, is)
	b := questionBuilder{schema: resolvers.New(resolvers.Config{}).Schema()}
	for _, root := range b.roots(t) {
		kind := s.post(t, "coordinator", strings.Replace(root.at, "%s", "__typename", 1), "")
		if !strings.Contains(kind, `"__typename":"`+root.name+`"`) {
			t.Errorf("no question reaches a %s; let the fixture hold one: %s", root.name, root.at)
		}
	}
}

// requireMostDiffer proves that whoever may see the secrets gets other answers.
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

// byField gives what was answered under each name of a field, wherever it stands.
func byField(t *testing.T, answer string) map[string]string {
	t.Helper()
	out := map[string]string{}
	var collect func(value any)
	collect = func(value any) {
		switch value := value.(type) {
		case []any:
			for _, item := range value {
				collect(item)
			}
		case map[string]any:
			for name, inner := range value {
				if len(name) > 1 && name[0] == 'f' && name[1] <= '9' {
					text, _ := json.Marshal(inner)
					out[name] += string(text)
					continue
				}
				collect(inner)
			}
		}
	}
	var whole any
	if err := json.NewDecoder(strings.NewReader(answer)).Decode(&whole); err != nil {
		t.Fatal(err)
	}
	collect(whole)
	return out
}

func requireSame(t *testing.T, event string, questions, before, after []string) {
	t.Helper()
	for i, question := range questions {
		if before[i] != after[i] {
			t.Errorf("%s: the answer changed (-before +after) to %s\n%s", event, question, cmp.Diff(before[i], after[i]))
		}
	}
}

func (s *service) answers(t *testing.T, role string, questions []leakQuestion) []string {
	t.Helper()
	out := make([]string, len(questions))
	for i, question := range questions {
		out[i] = question.ask(t, s, role)
	}
	return out
}

// answerable gives the answers too, and takes those questions apart in which something is refused: an error can hide the
// answers beside it.
func (s *service) answerable(t *testing.T, role string, asked []leakQuestion) (questions []leakQuestion, answers []string) {
	t.Helper()
	for _, q := range asked {
		if answer := q.ask(t, s, role); len(q.fields) == 1 || !strings.Contains(answer, `"errors"`) {
			questions, answers = append(questions, q), append(answers, answer)
			continue
		}
		parts := q.apart()
		questions, answers = append(questions, parts...), append(answers, s.answers(t, role, parts)...)
	}
	return questions, answers
}

func (s *service) load(t *testing.T, records []graph.Entity) {
	t.Helper()
	err := s.store.Write(t.Context(), graph.Author{ID: "test"}, func(ctx context.Context, w graph.Writer) error {
		for _, record := range records {
			known, err := w.Get(ctx, record.EntityID())
			if err == nil && known[record.EntityID()] == nil {
				_, err = w.Create(ctx, record)
			} else if err == nil {
				_, err = w.Import(ctx, "leak", []graph.Entity{record})
			}
			if err != nil {
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

type questionBuilder struct{ schema *ast.Schema }

// calls gives the field with each value of each of its arguments, and with all that are required.
func (b questionBuilder) calls(t *testing.T, field *ast.FieldDefinition) []string {
	t.Helper()
	selection := b.selection(t, b.schema.Types[field.Type.Name()], 2)
	required := b.required(t, field)
	calls := []string{field.Name + brackets(required) + selection}
	for _, argument := range field.Arguments {
		if b.isConnection(field) && (argument.Name == "after" || argument.Name == "before") {
			continue // see walks
		}
		for _, value := range b.values(t, argument.Name, argument.Type) {
			others := slices.DeleteFunc(slices.Clone(required), func(r string) bool {
				return strings.HasPrefix(r, argument.Name+":") || argument.Name == "initiative" && strings.HasPrefix(r, "for:")
			})
			if argument.Name == "orderBy" {
				others = append(others, ordered)
			}
			calls = append(calls, field.Name+brackets(append(others, argument.Name+": "+value))+selection)
		}
	}
	return calls
}

// required are the arguments that the field is never asked without.
func (b questionBuilder) required(t *testing.T, field *ast.FieldDefinition) []string {
	t.Helper()
	var out []string
	for _, argument := range field.Arguments {
		if argument.Type.NonNull || argument.Type.Name() == "InitiativeDraft" { // one of for and initiative is
			out = append(out, argument.Name+": "+b.values(t, argument.Name, argument.Type)[0])
		}
	}
	return out
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
	definition := b.schema.Types[of.Name()]
	switch {
	case name == "orderBy":
		return b.orders(t, definition)
	case name == "scope":
		return b.byField(t, definition, "{%s}")
	case name == "steps":
		return b.byField(t, definition, "[{}, {%s}, {}]")
	case slices.Contains(values, every):
		values = enumerated(definition, of.Elem != nil)
	}
	if input := definition; name == "filter" || name == "tie" && of.Name() == "TieFilter" {
		values = nil
		for _, field := range input.Fields {
			for _, value := range b.values(t, field.Name, field.Type) {
				values = append(values, "{"+field.Name+": "+value+"}")
			}
		}
	}
	values = slices.DeleteFunc(slices.Clone(values), func(value string) bool { return !b.fits(value, of) })
	if len(values) == 0 {
		t.Errorf("no value of the argument %q in leakArguments is a %s", name, of)
		return []string{"null"}
	}
	return values
}

// byField gives an input with one of its fields after the other.
func (b questionBuilder) byField(t *testing.T, input *ast.Definition, whole string) []string {
	t.Helper()
	var out []string
	for _, field := range input.Fields {
		values := leakFields[input.Name+"."+field.Name]
		if len(values) == 0 {
			t.Errorf("the field %s.%s has no values in leakFields", input.Name, field.Name)
		}
		for _, value := range values {
			out = append(out, fmt.Sprintf(whole, field.Name+": "+value))
		}
	}
	return out
}

// orders are all orders, in both directions.
func (b questionBuilder) orders(t *testing.T, order *ast.Definition) []string {
	t.Helper()
	var out []string
	field, direction := order.Fields.ForName("field"), order.Fields.ForName("direction")
	for _, by := range b.values(t, "field", field.Type) {
		for _, to := range b.values(t, "direction", direction.Type) {
			out = append(out, "{field: "+by+", direction: "+to+"}")
		}
	}
	return out
}

// enumerated are the values of an enum one by one, or all in one list.
func enumerated(enum *ast.Definition, list bool) []string {
	values := make([]string, len(enum.EnumValues))
	for i, value := range enum.EnumValues {
		values[i] = value.Name
	}
	if list {
		return []string{"[" + strings.Join(values, ", ") + "]"}
	}
	return values
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
func (b questionBuilder) selection(t *testing.T, of *ast.Definition, depth int) string {
	t.Helper()
	if of.IsLeafType() {
		return ""
	}
	if of.IsAbstractType() {
		var parts []string
		for _, possible := range b.schema.PossibleTypes[of.Name] {
			parts = append(parts, "... on "+possible.Name+b.aliased(t, possible))
		}
		return " { __typename id " + strings.Join(parts, " ") + " }"
	}
	var fields []string
	for _, field := range of.Fields {
		inner := b.schema.Types[field.Type.Name()]
		plumbing := slices.Contains([]string{"edges", "node", "nodes", "pageInfo", "values"}, field.Name)
		if strings.HasPrefix(field.Name, "__") || !inner.IsLeafType() && !plumbing && depth <= 1 {
			continue
		}
		rest := depth
		if !plumbing {
			rest--
		}
		fields = append(fields, field.Name+brackets(b.required(t, field))+b.selection(t, inner, rest))
	}
	if len(fields) == 0 {
		return " { __typename }"
	}
	return " { " + strings.Join(fields, " ") + " }"
}

// aliased selects the plain fields of a type under names of its own: types may disagree about a field.
func (b questionBuilder) aliased(t *testing.T, of *ast.Definition) string {
	t.Helper()
	var fields []string
	for _, field := range of.Fields {
		if b.schema.Types[field.Type.Name()].IsLeafType() {
			fields = append(fields, of.Name+"_"+field.Name+": "+field.Name+brackets(b.required(t, field)))
		}
	}
	return " { " + strings.Join(fields, " ") + " }"
}

func hasRequired(field *ast.FieldDefinition) bool {
	return slices.ContainsFunc(field.Arguments, func(a *ast.ArgumentDefinition) bool {
		return a.Type.NonNull || a.Type.Name() == "InitiativeDraft"
	})
}
