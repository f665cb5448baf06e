package main

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

func TestEmbedIsCreatedListedAndDeleted(t *testing.T) {
	emptyDatabase(t)
	create := []string{"embed", "create", "perleberg", "--title", "de=Wer hilft, und wo?", "--title", "en=Who helps?",
		"--place", "12070296", "--kind", "ASSOCIATION,JOB_CENTRE", "--offered", "de,uk"}
	for _, want := range []string{
		`src="https://SERVICE/`, `<actor-map embed="perleberg" lang="de"></actor-map>`, ">Wer hilft, und wo?</a>",
	} {
		if printed := ok(t, create...); !strings.Contains(printed, want) { // again: it is there
			t.Errorf("printed %s, without %s", printed, want)
		}
	}
	other := []string{"embed", "create", "perleberg", "--title", "de=A <b> & c", "--public-url", "https://netz.example.org/"}
	fails(t, 1, []string{`there is an embed "perleberg" with other content; change it by --replace`}, other...)
	want := `"https://netz.example.org/embed/perleberg">A &lt;b&gt; &amp; c</a>`
	if printed := ok(t, append(other, "--replace")...); !strings.Contains(printed, want) {
		t.Errorf("printed %s, without %s", printed, want)
	}
	ok(t, append(create, "--replace")...)
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

// Ensure the command that README names works on the first start's directory and prints the lines that README shows.
func TestEmbedOfReadme(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	block := regexp.MustCompile("(?s)\\$ akteursnetz embed create ([a-z]+) --title \"(.*?)\" --place (\\d+)\n```\n\n```html\n(.*?)```")
	read := block.FindSubmatch(text)
	if read == nil {
		t.Fatal("README has no command and lines about embedding")
	}
	emptyDatabase(t)
	serve(t).stop()
	printed := ok(t, "embed", "create", string(read[1]), "--title", string(read[2]), "--place", string(read[3]))
	if printed != string(read[4]) {
		t.Errorf("printed %s, want %s", printed, read[4])
	}
}
