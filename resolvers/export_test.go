package resolvers_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/resolvers"
	"akteursnetz/resolvers/server"
)

// fetch gets a file over HTTP.
func (s *service) fetch(t *testing.T, role, url string) *httptest.ResponseRecorder {
	t.Helper()
	request := httptest.NewRequest(http.MethodGet, url, nil)
	if role != "" {
		request.Header.Set("Authorization", "Bearer "+s.tokens[role])
	}
	answer := httptest.NewRecorder()
	s.handler.ServeHTTP(answer, request)
	return answer
}

var exportPaths = []string{
	"/export/network.graphml", "/export/network.gexf", "/export/network.kumu.json", "/export/network.geojson", "/export/network.edges.csv",
	"/export/network.measures.csv", "/network.svg",
}

// TestExportedIsWhatWasAsked: the files behind the URLs of a network hold its actors and ties, whatever its scope.
func TestExportedIsWhatWasAsked(t *testing.T) {
	s := seeded(t, stores["memory"](t))
	for _, scope := range []string{
		"", `{}`, `{asOf: "2020-06-30"}`, `{filter: {}}`, `{filter: null, confirmedOnly: false}`, `{confirmedOnly: true}`,
		`{filter: {kind: [MUNICIPALITY, PUBLIC_AUTHORITY]}}`, `{filter: {kind: MUNICIPALITY}, asOf: "2020-06-30"}`, `{filter: {kind: []}}`,
		`{filter: {search: "Land* OR Kreis, Stadt"}}`, `{filter: {place: ["12070"], language: ["de"]}}`,
		`{filter: {search: "Integration", not: {kind: [MUNICIPALITY]}, topic: ["education-language"]}}`,
		`{filter: {near: {lat: 53.07, lon: 11.86, km: 50.5}}}`, `{filter: {tie: {kind: [COOPERATES], max: 0}, targetGroup: []}}`,
		`{filter: {or: [{search: "Prignitz"}, {search: "\"Landkreis Börde\""}]}}`,
		`{tie: {kind: [COOPERATES, SUPPORTS]}, asOf: "2020-06-30"}`, `{tie: {kind: []}}`,
		`{tie: {kind: COOPERATES, from: {kind: [MUNICIPALITY]}}, asOf: "2020-06-30"}`,
		`{largestComponent: true, asOf: "2020-06-30"}`, "$scope",
	} {
		argument, variables := "", ""
		if scope != "" {
			argument = "(scope: " + scope + ")"
		}
		query := "{ network" + argument
		if scope == "$scope" {
			query = "query($scope: NetworkScope, $unused: Boolean = true) { network" + argument
			variables = `{"scope": {"filter": {"kind": "MUNICIPALITY", "ids": null, "or": []}, "asOf": "2020-06-30"}}`
			query = strings.Replace(query, ", $unused: Boolean = true", "", 1)
		}
		var answer struct {
			Data struct {
				Network struct {
					ActorCount, TieCount int
					Edges, Measures      string
				}
			}
		}
		query += " { actorCount tieCount edges: exportUrl(format: EDGES) measures: exportUrl(format: MEASURES) } }"
		reply := s.post(t, "", query, variables)
		if err := json.Unmarshal([]byte(reply), &answer); err != nil || answer.Data.Network.Edges == "" {
			t.Fatalf("%s: %v, %s", scope, err, reply)
		}
		n := answer.Data.Network
		edges, measures := rowsOf(t, s.fetch(t, "", "/"+n.Edges)), rowsOf(t, s.fetch(t, "", "/"+n.Measures))
		if edges != n.TieCount || measures != n.ActorCount {
			t.Errorf("%s: %d actors and %d ties, but %s has %d and %s %d", scope, n.ActorCount, n.TieCount, n.Measures, measures, n.Edges, edges)
		}
	}
}

func rowsOf(t *testing.T, answer *httptest.ResponseRecorder) int {
	t.Helper()
	if answer.Code != 200 {
		t.Fatalf("status %d: %s", answer.Code, answer.Body)
	}
	records, err := csv.NewReader(answer.Body).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return len(records) - 1
}

// TestCommonScopesHaveParametersOfTheirOwn, so that people can read and change the URL.
func TestCommonScopesHaveParametersOfTheirOwn(t *testing.T) {
	s := seeded(t, stores["memory"](t))
	got := s.post(t, "", `{ network(scope: {
		filter: {kind: [JOB_CENTRE], place: ["12070"], search: "a b"}, tie: {kind: [KNOWS]}, asOf: "2020-06-30", confirmedOnly: true
	}) { exportUrl(format: GRAPHML) gephiLiteUrl } }`, "")
	want := `"export/network.graphml?asOf=2020-06-30&confirmedOnly=true&kind=JOB_CENTRE&place=12070&search=a+b&tieKind=KNOWS",` +
		`"gephiLiteUrl":null`
	if !strings.Contains(got, want) {
		t.Errorf("got %s", got)
	}
}

// TestGephiLiteOpensWhatEverybodySees, and only that.
func TestGephiLiteOpensWhatEverybodySees(t *testing.T) {
	s := serve(t, stores["memory"](t))
	s.handler = handlerOf(resolvers.Config{
		Store: s.store, Places: gazetteer.Germany(), Now: options.Now, PublicURL: "https://netz.example.org/",
	}, server.DefaultLimits())
	const query = `{ network(scope: {filter: {kind: [JOB_CENTRE]}}) { gephiLiteUrl } }`
	want := "https://lite.gephi.org/?file=" + url.QueryEscape("https://netz.example.org/export/network.gexf?kind=JOB_CENTRE#network.gexf")
	if got := s.post(t, "", query, ""); !strings.Contains(got, want) {
		t.Errorf("got %s, want %s", got, want)
	}
	for _, role := range []string{"partner", "coordinator"} {
		if got := s.post(t, role, query, ""); !strings.Contains(got, `"gephiLiteUrl":null`) {
			t.Errorf("a %s gets %s", role, got)
		}
	}
}

func TestFileNamesTellPlaceAndDay(t *testing.T) {
	s := seeded(t, stores["memory"](t))
	for url, want := range map[string]string{
		"/export/network.gexf":                                     "attachment; filename=akteursnetz-2026-11-22.gexf",
		"/export/network.edges.csv?place=12070&asOf=2020-06-30":    "attachment; filename=akteursnetz-12070-2020-06-30.edges.csv",
		"/export/network.kumu.json?place=12070,13&asOf=2020-06-30": "attachment; filename=akteursnetz-2020-06-30.kumu.json",
		"/network.svg": "inline; filename=akteursnetz-2026-11-22.svg",
	} {
		if got := s.fetch(t, "", url).Header().Get("Content-Disposition"); got != want {
			t.Errorf("%s is named %s, want %s", url, got, want)
		}
	}
}

// TestNothingShinesThroughFiles: no byte of a file, or of its headers, changes for those who do not see the records that
// come and go.
func TestNothingShinesThroughFiles(t *testing.T) {
	var urls []string
	for _, path := range exportPaths {
		for _, scope := range []string{
			"", "?search=Sprache", "?search=Anker&kind=MIGRANT_ORGANIZATION", "?kind=JOB_CENTRE", "?place=12070296",
			"?topic=language", "?language=ar",
			"?targetGroup=refugees", "?tieKind=COOPERATES,KNOWS", "?asOf=2025-01-01", "?confirmedOnly=true", "?largestComponent=true",
			"?filter=" + url.QueryEscape(`{"ids": ["act_hidden", "act_mo"]}`), "?filter=" + url.QueryEscape(`{"tie": {"max": 0}}`),
			"?tie=" + url.QueryEscape(`{"initiative": "ini_hidden"}`), "?tie=" + url.QueryEscape(`{"to": {"ids": ["act_hidden"]}}`),
		} {
			urls = append(urls, path+scope)
		}
	}
	urls = append(urls, "/export/network.measures.csv?measure=BETWEENNESS,DEGREE",
		"/network.svg?colour=community&size=BETWEENNESS&lang=en", "/network.svg?first=3")
	for _, audience := range []struct {
		role  string
		level graph.Visibility // of what is hidden
	}{{"", graph.PartnerLevel}, {"partner", graph.InternalOnly}} {
		t.Run("hidden is "+audience.level.String(), func(t *testing.T) {
			onEachEmptyStore(t, func(t *testing.T, s *service) {
				s.load(t, openRecords())
				before, all := s.files(t, audience.role, urls), s.files(t, "coordinator", urls)
				s.load(t, secretRecords(audience.level))
				requireMostDiffer(t, all, s.files(t, "coordinator", urls))
				requireSame(t, "hidden records came", urls, before, s.files(t, audience.role, urls))
				s.removeSecrets(t)
				requireSame(t, "hidden records went", urls, before, s.files(t, audience.role, urls))
			})
		})
	}
}

func (s *service) files(t *testing.T, role string, urls []string) []string {
	t.Helper()
	out := make([]string, len(urls))
	for i, url := range urls {
		answer := s.fetch(t, role, url)
		if answer.Code != 200 {
			t.Fatalf("%s: status %d, %s", url, answer.Code, answer.Body)
		}
		answer.Header().Del("X-Request-Id")
		out[i] = fmt.Sprint(answer.Header(), "\n", answer.Body)
	}
	return out
}

func TestBadExports(t *testing.T) {
	s := seeded(t, stores["memory"](t))
	for _, want := range []struct {
		url         string
		status      int
		code, field string
		sentence    string
	}{
		{"/export/network.xlsx", 404, "NOT_FOUND", "", "there is no file of this name; there are /export/network.graphml, "},
		{"/export/network.svg", 404, "NOT_FOUND", "", "there is no file of this name"},
		{"/network.svg?knd=JOB_CENTRE", 400, "INVALID", "knd", "knd: there is no such parameter; the nearest is kind, of kind, topic, "},
		{"/export/network.gexf?size=DEGREE", 400, "INVALID", "size", "size: there is no such parameter"},
		{"/export/network.gexf?format=svg", 400, "INVALID", "format", "format: there is no such parameter"},
		{"/export/network.gexf?kind=JOB_CENTER", 400, "INVALID", "kind", `kind: "JOB_CENTER" is unknown; the nearest is JOB_CENTRE, of `},
		{"/export/network.gexf?tieKind=knows", 400, "INVALID", "tieKind", `tieKind: "knows" is unknown; the nearest is KNOWS, of `},
		{"/export/network.gexf?topic=x", 404, "NOT_FOUND", "topic[0]", `topic[0]: there is no topic "x"`},
		{"/export/network.gexf?targetGroup=x", 404, "NOT_FOUND", "targetGroup[0]", `targetGroup[0]: there is no target group "x"`},
		{"/export/network.gexf?place=12070,99", 400, "INVALID", "place[1]", `place[1]: there is no place with the AGS "99"`},
		{"/export/network.gexf?language=deutsch", 400, "INVALID", "language[0]", `language[0]: "deutsch" is no language code`},
		{"/export/network.gexf?search=%22", 400, "INVALID", "search", "search: "},
		{"/export/network.gexf?search=a&search=b", 400, "INVALID", "search", "search: is given 2 times; give it once"},
		{"/export/network.gexf?asOf=2020", 400, "INVALID", "asOf", `asOf: "2020" is no date; write YYYY-MM-DD`},
		{"/export/network.gexf?confirmedOnly=yes", 400, "INVALID", "confirmedOnly", `confirmedOnly: "yes" is neither true nor false`},
		{"/export/network.gexf?filter=kind", 400, "INVALID", "filter", `filter: is no JSON object; write one such as {"kind": ["JOB_CENTRE"]}`},
		{"/export/network.gexf?filter=[]", 400, "INVALID", "filter", "filter: is no JSON object"},
		{"/export/network.gexf?filter={}{}", 400, "INVALID", "filter", "filter: is no JSON object"},
		{`/export/network.gexf?filter={"kin":1}`, 400, "INVALID", "filter.kin", "filter.kin: unknown field"},
		{`/export/network.gexf?filter={"kind":["X"]}`, 400, "INVALID", "filter.kind[0]", "filter.kind[0]: X is not a valid ActorKind"},
		{`/export/network.gexf?filter={"topic":["x"]}`, 404, "NOT_FOUND", "filter.topic[0]", `filter.topic[0]: there is no topic "x"`},
		{`/export/network.gexf?filter={"neighbourOf":{}}`, 400, "INVALID", "filter.neighbourOf", "filter.neighbourOf: unknown field"},
		{`/export/network.gexf?filter={"search":"\u0000"}`, 400, "INVALID", "filter", "filter: contains a NUL character"},
		{`/export/network.gexf?filter={"kind":["OTHER"]}&kind=OTHER`, 400, "INVALID", "kind", "kind: stands in the parameter filter as well"},
		{`/export/network.gexf?filter={"search":"a"}&search=b`, 400, "INVALID", "search", "search: stands in the parameter filter as well"},
		{`/export/network.gexf?tie={"kind":["KNOWS"]}&tieKind=KNOWS`, 400, "INVALID", "tieKind", "tieKind: stands in the parameter tie as well"},
		{`/export/network.gexf?tie={"minStrength":9}`, 400, "INVALID", "tie.minStrength", "tie.minStrength: is 9; give a number from 1 to 5"},
		{"/export/network.measures.csv?measure=DEGRE", 400, "INVALID", "measure", `measure: "DEGRE" is unknown; the nearest is DEGREE, of `},
		{"/network.svg?size=BIG", 400, "INVALID", "size", `size: "BIG" is unknown; the nearest is `},
		{"/network.svg?colour=red", 400, "INVALID", "colour", `colour: "red" is unknown; the nearest is kind, of kind, community`},
		{"/network.svg?first=0", 400, "INVALID", "first", `first: "0" is no number from 1 to 1000`},
		{"/network.svg?first=1001", 400, "LIMIT", "first", "first: is 1001; at most 1000 are served at once"},
		{"/network.svg?title=" + strings.Repeat("x", 201), 400, "LIMIT", "title", "title: has 201 characters; at most 200 are allowed"},
	} {
		path, query, _ := strings.Cut(want.url, "?")
		got := s.fetch(t, "", path+"?"+strings.NewReplacer(`"`, "%22", "{", "%7B", "}", "%7D", `\`, "%5C").Replace(query))
		if got.Code != want.status {
			t.Errorf("%s: status %d, want %d", want.url, got.Code, want.status)
		}
		refused(t, got.Body.String(), want.code, want.field, want.sentence)
	}
	if got := s.fetch(t, "unknown", "/network.svg"); got.Code != 401 {
		t.Errorf("an unknown token: status %d", got.Code)
	}
}

// TestParametersWithoutAValueAreNone, as forms send them.
func TestParametersWithoutAValueAreNone(t *testing.T) {
	s := seeded(t, stores["memory"](t))
	all := s.fetch(t, "", "/network.svg").Body.String()
	got := s.fetch(t, "", "/network.svg?kind=&topic=&search=&asOf=&confirmedOnly=&filter=&tie=&first=&size=&colour=&title=&lang=")
	if got.Code != 200 || got.Body.String() != all {
		t.Errorf("status %d, %.200s", got.Code, got.Body)
	}
}

// TestExportOfNothing is a valid file, for each format.
func TestExportOfNothing(t *testing.T) {
	s := seeded(t, stores["memory"](t))
	for _, path := range exportPaths {
		got := s.fetch(t, "", path+"?filter=%7B%22kind%22:%5B%5D%7D")
		if got.Code != 200 || got.Body.Len() == 0 {
			t.Errorf("%s: status %d, %s", path, got.Code, got.Body)
		}
	}
}

func TestExportKnowsItsFormats(t *testing.T) {
	service := resolvers.New(resolvers.Config{})
	want := []string{"graphml", "gexf", "kumu", "geojson", "edges", "measures", "svg"}
	if got := resolvers.ExportNames(); !slices.Equal(got, want) {
		t.Errorf("the formats are %v", got)
	}
	_, err := service.Export(t.Context(), "xlsx", nil, false)
	if graph.CodeOf(err) != graph.NotFound || !strings.Contains(err.Error(), "graphml, gexf") {
		t.Errorf("xlsx: %v", err)
	}
}
