package web_test

import (
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
		"/network?lang=ar": `<div class="tool" lang="de" dir="ltr">`,
		"/?lang=tr":        "Bir girişim için ortak bul",
	} {
		if got := get(t, s.URL+path); !strings.HasPrefix(got, "200") || !strings.Contains(got, want) {
			t.Errorf("%s lacks %s", path, want)
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
		o.judge(script, "document")
		o.narrow()
		o.MustNavigate(s.URL + "/network#act_integrationsbeauftragte-landkreis-ravensburg").MustWaitLoad()
		o.until(`document.querySelector(".legend li") && document.querySelector("tbody tr")`)
		o.judge(script, "document")
		o.narrow()
	}
}
