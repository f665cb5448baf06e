package resolvers_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// TestTooLargeInput sends what would bloat a transcript. All of it is refused before a store is asked, so one store is
// enough.
func TestTooLargeInput(t *testing.T) {
	const create = `mutation($text: String!) { createActor(input: {id: "act_large", kind: OTHER, name: $text}) { actor { id } } }`
	const describe = `mutation($text: String!) {
		createActor(input: {id: "act_large", kind: OTHER, name: "L", descriptions: [{lang: "de", text: $text}]}) { actor { id } }
	}`
	const search = `query($text: String!) { actors(filter: {search: $text}) { totalCount } }`
	s := serve(t, stores["memory"](t))
	for name, c := range map[string]struct {
		query       string
		variables   any
		code, field string
		sentence    string
	}{
		"name of 1 MB": {create, text("x", 1<<20), "LIMIT", "", "The request body exceeds 1048576 bytes."},
		"name of 900 kB": {create, text("ä", 450_000), "INVALID", "input.name",
			"input.name: has 450000 characters; at most 500 are allowed"},
		"name of 501": {create, text("ß", 501), "INVALID", "input.name",
			"input.name: has 501 characters; at most 500 are allowed"},
		"description of 20 001": {describe, text("й", 20_001), "INVALID", "input.descriptions[0].text",
			"input.descriptions[0].text: has 20001 characters; at most 20000 are allowed"},
		"search of 1 001": {search, text("x", 1_001), "LIMIT", "filter.search",
			"filter.search: has 1001 characters; at most 1000 are allowed"},
		"search of 65 words": {search, text("x ", 65), "LIMIT", "filter.search",
			"filter.search: at character 129: the search has more than 64 words"},
		"101 ids": {`query($ids: [ID!]!) { nodes(ids: $ids) { id } }`, map[string]any{"ids": repeat("act_a", 101)}, "LIMIT", "ids",
			"ids: has 101 values; at most 100 are allowed"},
		"101 languages": {`query($codes: [String!]) { actors(filter: {language: $codes}) { totalCount } }`,
			map[string]any{"codes": repeat("uk", 101)}, "LIMIT", "filter.language",
			"filter.language: has 101 values; at most 100 are allowed"},
		"61 parts": {`query($or: [ActorFilter!]) { actors(filter: {or: $or}) { totalCount } }`,
			map[string]any{"or": repeat(map[string]any{"search": "x"}, 60)}, "LIMIT", "filter.or[59]",
			"filter.or[59]: the filter has more than 60 parts"},
	} {
		t.Run(name, func(t *testing.T) {
			variables, err := json.Marshal(c.variables)
			if err != nil {
				t.Fatal(err)
			}
			refused(t, s.ask(t, "coordinator", c.query, string(variables)), c.code, c.field, c.sentence)
			if kept := s.ask(t, "coordinator", `{ node(id: "act_large") { id } }`, ""); !strings.Contains(kept, `"node": null`) {
				t.Errorf("something was kept: %s", kept)
			}
		})
	}
}

// TestInvalidUTF8IsRefused sends bytes that no JSON encoder writes.
func TestInvalidUTF8IsRefused(t *testing.T) {
	s := serve(t, stores["memory"](t))
	body := `{"query": "{ actors(filter: {search: \"` + "\xff\xfe" + `\"}) { totalCount } }"}`
	request := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(body))
	request.Header.Set("Content-Type", "application/json")
	answer := httptest.NewRecorder()
	s.handler.ServeHTTP(answer, request)
	if answer.Code != http.StatusBadRequest {
		t.Errorf("status %d, want 400", answer.Code)
	}
	refused(t, answer.Body.String(), "INVALID", "", "The request body is not valid UTF-8.")
}

// refused requires exactly one error, with a code, a field and the beginning of a sentence.
func refused(t *testing.T, answer, code, field, sentence string) {
	t.Helper()
	var got struct {
		Errors []struct {
			Message    string
			Extensions struct{ Code, Field string }
		}
	}
	if err := json.Unmarshal([]byte(answer), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Errors) != 1 {
		t.Fatalf("%d errors, want one: %.300s", len(got.Errors), answer)
	}
	e := got.Errors[0]
	if e.Extensions.Code != code || e.Extensions.Field != field || !strings.HasPrefix(e.Message, sentence) {
		t.Errorf("%s %q: %.300s\nwant %s %q: %s", e.Extensions.Code, e.Extensions.Field, e.Message, code, field, sentence)
	}
}

func text(part string, count int) map[string]any {
	return map[string]any{"text": strings.Repeat(part, count)}
}

func repeat[T any](value T, count int) []T {
	out := make([]T, count)
	for i := range out {
		out[i] = value
	}
	return out
}
