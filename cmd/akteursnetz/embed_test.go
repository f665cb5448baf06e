package main

import (
	"strings"
	"testing"
)

func TestEmbedIsCreatedListedAndDeleted(t *testing.T) {
	emptyDatabase(t)
	create := []string{"embed", "create", "perleberg", "--title", "de=Wer hilft, und wo?", "--title", "en=Who helps?",
		"--place", "12070296", "--kind", "ASSOCIATION,JOB_CENTRE", "--offered", "de,uk"}
	if printed := ok(t, create...); !strings.Contains(printed, `<actor-map embed="perleberg"></actor-map>`) {
		t.Errorf("printed %s", printed)
	}
	ok(t, create...) // again: it is there
	s := serve(t, "--no-seed")
	defer s.stop()
	_, answer := s.ask(t, "", `{ embed(name: "perleberg") { title titleEn: title(lang: "en") kinds offered places { name } } }`)
	for _, want := range []string{"Wer hilft, und wo?", "Who helps?", `["ASSOCIATION","JOB_CENTRE"]`, `["de","uk"]`, "Perleberg"} {
		if !strings.Contains(answer, want) {
			t.Errorf("the answer lacks %s: %s", want, answer)
		}
	}
	list := ok(t, "embed", "list")
	if !strings.Contains(list, "perleberg") || !strings.Contains(list, "ASSOCIATION,JOB_CENTRE") || !strings.Contains(list, "12070296") {
		t.Errorf("listed %s", list)
	}
	ok(t, "embed", "delete", "perleberg")
	if _, answer = s.ask(t, "", `{ embed(name: "perleberg") { name } }`); !strings.Contains(answer, `"embed":null`) {
		t.Errorf("still there: %s", answer)
	}
	for want, args := range map[string][]string{
		"no embed":       {"embed", "delete", "perleberg"},
		"was deleted":    {"embed", "create", "perleberg"},
		"no name":        {"embed", "create", "Perleberg Stadt"},
		"no place":       {"embed", "create", "a", "--place", "99"},
		"there is no to": {"embed", "create", "a", "--topic", "cooking"},
	} {
		fails(t, 1, []string{want}, args...)
	}
}
