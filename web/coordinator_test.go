package web_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"

	"akteursnetz/graph"
)

// Ensure the pages for coordinators say without scripts what they need, and that languages they lack fall back to German,
// marked as such.
func TestCoordinatorPagesInWords(t *testing.T) {
	s := serve(t, seeded(t))
	for path, want := range map[string]string{
		"/network":         "<noscript><div class=\"warn\"><p>Diese Seite braucht JavaScript.",
		"/match":           "<noscript><div class=\"warn\"><p>Diese Seite braucht JavaScript.",
		"/match?lang=en":   `<div class="tool" lang="en" dir="ltr">`,
		"/edit":            "<noscript><div class=\"warn\"><p>Diese Seite braucht JavaScript.",
		"/network?lang=ar": `<div class="tool" lang="de" dir="ltr">`,
		"/?lang=tr":        "Bir girişim için ortak bul",
	} {
		if got := get(t, s.URL+path); !strings.HasPrefix(got, "200") || !strings.Contains(got, want) {
			t.Errorf("%s lacks %s", path, want)
		}
	}
}

// Ensure the pages for coordinators have a word for everything in both of their languages.
func TestToolsSpeakBothLanguages(t *testing.T) {
	words := map[string]map[string]string{}
	for _, lang := range []string{"de", "en"} {
		content, err := os.ReadFile("words/" + lang + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var file struct{ Tools map[string]string }
		if err := json.Unmarshal(content, &file); err != nil {
			t.Fatal(err)
		}
		words[lang] = file.Tools
	}
	for lang, other := range map[string]string{"de": "en", "en": "de"} {
		for key := range words[lang] {
			if words[other][key] == "" {
				t.Errorf("%s has no word for %s", other, key)
			}
		}
	}
}

// Ensure axe-core finds no violation on the pages for coordinators, before and after an answer.
func TestNoBarrierIsFoundForCoordinators(t *testing.T) {
	script, err := axe()
	if err != nil {
		t.Fatal(err)
	}
	store := seeded(t)
	secret := secretOf(t, store, graph.Coordinator)
	s := serve(t, store)
	for _, width := range []int{1100, 320} {
		o := open(t, s.URL+"/match", width)
		o.Page = o.Page.CancelTimeout().Timeout(time.Minute)
		o.until(`document.querySelector("form.choose [type=submit]")`)
		o.js(`document.querySelectorAll("details").forEach((d) => d.open = true)`)
		o.judge(script, "document")
		o.js(`document.querySelector("#token").value = ` + quoted(secret) + `, document.querySelector(".access form").requestSubmit()`)
		o.until(`document.querySelector(".access summary").textContent.startsWith("Zugang: Koord")`)
		o.js(`document.querySelector("[value=refugees]").click(), document.querySelector("form.choose").requestSubmit()`)
		o.until(`document.querySelector(".candidates, #candidates ~ p")`)
		o.js(`document.querySelectorAll("details").forEach((d) => d.open = true)`)
		o.judge(script, "document")
		o.narrow()
		o.MustNavigate(s.URL + "/network#network?actor=act_integrationsbeauftragte-landkreis-ravensburg").MustWaitLoad()
		o.until(`document.querySelector(".legend li") && document.querySelector("tbody tr")`)
		o.judge(script, "document")
		o.narrow()
	}
}

// Ensure axe-core finds no violation in the forms, in German and English, where something is wrong, alike or changed meanwhile.
func TestNoBarrierIsFoundInForms(t *testing.T) {
	script, err := axe()
	if err != nil {
		t.Fatal(err)
	}
	store := seeded(t)
	bridged(t, store)
	for _, lang := range []string{"de", "en"} {
		for _, width := range []int{1100, 320} {
			o, _ := editing(t, store, "?lang="+lang, width)
			o.Page = o.Page.CancelTimeout().Timeout(2 * time.Minute)
			look := func(ready string) {
				t.Helper()
				o.until(ready)
				o.js(`document.querySelectorAll("main details").forEach((d) => d.open = true)`)
				o.judge(script, "document")
				o.narrow()
			}
			look(`document.querySelector("coordinator-edit h2")`)
			o.js(`location.hash = "#actor"`)
			o.until(`document.querySelector("#f-name")`)
			o.fill("f-name", "Jobcenter")
			o.js(`document.querySelector("#f-name").dispatchEvent(new Event("change", { bubbles: true }))`)
			o.js(`document.querySelector("#f-place").focus()`)
			o.MustInsertText("Nirgendwo")
			o.save()
			look(`document.querySelector("#f-kind-fault") && document.querySelector("fieldset .warn li")`)
			o.js(`location.hash = "#initiative"`)
			o.until(`document.querySelector("dialog").open`)
			look(`true`)
			o.js(`document.querySelector("dialog button").click()`)
			look(`document.querySelector("#f-title")`)
			o.js(`location.hash = "#ini_bw-alb-donau"`)
			o.until(`document.querySelector("coordinator-bodies li")`)
			o.js(`document.querySelector("coordinator-bodies > .act button").click()`)
			o.until(`document.activeElement.id === "f-kind"`)
			o.js(`document.querySelector("coordinator-bodies form").requestSubmit()`)
			look(`document.querySelector("#f-kind-fault")`)
			o.js(`location.hash = "#tie:act_eins"`)
			o.until(`document.querySelector("#f-to")`)
			o.complete("f-to", "Brücke zwei")
			o.pick("f-kind", "ADVISES")
			look(`document.querySelector(".into strong") && document.querySelector("fieldset .warn li")`)
			o.js(`document.querySelector("fieldset .warn a").click()`)
			o.until(`document.querySelector("dialog").open`)
			o.js(`document.querySelector("dialog button").click()`)
			look(`document.querySelector("a[href='#act_zwei']")`)
			o.js(`location.hash = "#act_landkreis-prignitz"`)
			o.until(`document.querySelector("#f-website")`)
			amend(t, store, "act_landkreis-prignitz", func(a *graph.Actor) { a.Source += "." })
			o.fill("f-website", "https://www.beispiel.de")
			o.save()
			look(`document.querySelector("#meanwhile")`)
		}
	}
}
