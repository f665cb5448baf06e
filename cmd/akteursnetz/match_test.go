package main

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
)

// A file of questions gives a line of JSON for each.
func TestMatch(t *testing.T) {
	folder, db := seeded(t)
	file := filepath.Join(folder, "drafts.json")
	draft := `{"for": {"topics": [{"topic": "language-courses"}], "places": ["15090535"]}, "first": 2, "size": 3, "lang": "en"}`
	writeFile(t, file, "["+draft+", "+draft+"]")
	out := ok(t, "match", file, db)
	writeFile(t, file, draft+"\n"+draft+"\n")
	if lines := ok(t, "match", file, db); lines != out {
		t.Errorf("a question a line gives %s, a list %s", lines, out)
	}
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if len(lines) != 2 || lines[0] != lines[1] {
		t.Fatalf("want two equal lines, got %s", out)
	}
	var answer struct {
		Match struct {
			Candidates []struct {
				Score   float64
				Reasons []struct{ Text string }
			}
		}
		Coalition struct{ Members []any }
	}
	if err := json.Unmarshal([]byte(lines[0]), &answer); err != nil {
		t.Fatal(err)
	}
	if c := answer.Match.Candidates; len(c) != 2 || !strings.Contains(c[0].Reasons[0].Text, " ") || len(answer.Coalition.Members) == 0 {
		t.Errorf("the answer is %s", lines[0])
	}
}

// What is wrong with a question is said with its number, and nothing is answered.
func TestMatchNamesWhatIsWrong(t *testing.T) {
	folder, db := seeded(t)
	for content, want := range map[string]string{
		`{"for": {"topics": [{"topic": "language-course"}]}}`: "question 1: for.topics[0].topic: " +
			`there is no topic "language-course"; did you mean language-courses?`,
		`{"draft": {}}`:                    `question 1: "draft" is unknown; use for, initiative, options`,
		`nothing`:                          "holds no JSON objects or lists of objects",
		`{"for": {"languages": ["ar"]}} ]`: "holds no JSON objects or lists of objects",
		``:                                 "it asks nothing",
		`[]`:                               "it asks nothing",
		`[1]`:                              "question 1 is none",
		`{"for": {"languages": ["ar"]}, "first": null}`: "question 1: ",
		`{"for": {"languages": ["ar"]}, "size": null}`:  "question 1: ",
	} {
		file := filepath.Join(folder, "draft.json")
		writeFile(t, file, content)
		fails(t, exitFailure, []string{want}, "match", file, db)
		got := try(t, "match", file, db).err
		if strings.Count(got, "did you mean") > 1 || strings.Contains(strings.ToLower(got), "internal error") {
			t.Errorf("%s: says more than once what is wrong, or nothing: %s", content, got)
		}
	}
}
