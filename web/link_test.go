package web_test

import (
	"strings"
	"testing"
	"time"

	"github.com/go-rod/rod/lib/input"

	"akteursnetz/graph"
)

// Ensure what a coordinator chose of a network stands in the address, survives a reload, shows the same in another tab, and that
// the token never does.
func TestNetworkIsALink(t *testing.T) {
	store := seeded(t)
	secret := secretOf(t, store, graph.Coordinator)
	s := serve(t, store)
	o := open(t, s.URL+"/network", 1100)
	o.until(`document.querySelectorAll("tbody tr").length > 200`)
	o.js(`document.querySelector("#token").value = ` + quoted(secret) + `, document.querySelector(".access form").requestSubmit()`)
	o.until(`document.querySelector(".access summary").textContent.includes("Koord")`)
	o.js(`document.querySelectorAll("coordinator-suggest")[1].shadowRoot.querySelector("input").focus()`)
	o.suggest("Uckermark")
	o.until(`document.querySelectorAll("tbody tr").length === 21`)
	for id, value := range map[string]string{"tieKind": "MEMBER_OF", "measure": "closeness"} {
		o.js(`(() => { const s = document.querySelector("#` + id + `"); s.value = "` + value + `"; s.dispatchEvent(new Event("change")) })()`)
	}
	o.js(`document.querySelector("#as-of").value = "2024-05-01", document.querySelector("#as-of").dispatchEvent(new Event("change"))`)
	o.until(`document.querySelector(".count").textContent.includes("1. Mai 2024")`)
	address := o.js("location.href")
	for _, want := range []string{"#network?", "place=12073", "tieKind=MEMBER_OF", "asOf=2024-05-01", "measure=closeness"} {
		if !strings.Contains(address, want) {
			t.Errorf("%s lacks %s", address, want)
		}
	}
	if strings.Contains(address, secret) || strings.Contains(address, "token") {
		t.Errorf("the token is in %s", address)
	}
	shown := `[...[".count", "tbody", "thead .number"].map((of) => document.querySelector(of)?.textContent),
		...["tieKind", "as-of", "measure"].map((id) => document.querySelector("#" + id)?.value),
		document.querySelectorAll("coordinator-suggest")[1]?.shadowRoot?.querySelector("input").value].join("|").replace(/\s+/g, " ")`
	before := o.js(shown)
	o.MustReload().MustWaitLoad()
	o.until(shown + " === " + quoted(before))
	other := open(t, address, 1100)
	other.until(shown + " === " + quoted(before))
	if got := other.js(`document.querySelector(".access summary").textContent`); !strings.Contains(got, "öffentlich") {
		t.Errorf("the link carries rights: %s", got)
	}
	other.js(`location.hash = "#network?actor=act_jobcenter-ravensburg&depth=2"`)
	other.until(`document.querySelector("tbody th")?.textContent.includes("Jobcenter (Landkreis Ravensburg)") &&
		document.querySelector("#depth").value === "2"`)
}

// Ensure what was asked of matching stands in the address, is answered again after a reload and in another tab, and that parts of
// the answer are reached without losing it.
func TestMatchingIsALink(t *testing.T) {
	s := serve(t, seeded(t))
	o := open(t, s.URL+"/match", 1100)
	o.until(`document.querySelector("form.choose [type=submit]")`)
	o.reach(`e.getRootNode().host?.label === "Ort"`)
	o.suggest("Landkreis Ravensb")
	o.tick("Zielgruppen", "refugees")
	o.reach(`e.getRootNode().host?.label === "Wer koordiniert"`)
	o.suggest("Integrationsbeauftragte Ravens")
	o.js(`document.querySelector("#prefer").value = "NEW"`)
	o.reach(`e.type === "submit" && e.closest(".choose")`)
	o.Keyboard.MustType(input.Enter)
	o.until(`document.activeElement.id === "answer"`)
	address := o.js("location.href")
	want := "/match#match?place=08436&targetGroup=refugees&coordinator=act_integrationsbeauftragte-landkreis-ravensburg&prefer=NEW"
	if address != s.URL+want {
		t.Errorf("the address is %s, want %s", address, want)
	}
	o.js(`document.querySelector(".jump a[href='#group']").focus()`)
	o.Keyboard.MustType(input.Enter)
	o.until(`document.activeElement.id === "group"`)
	shown := `[document.querySelector(".candidates")?.textContent, document.querySelector("#prefer")?.value,
		document.querySelector("[value=refugees]")?.checked, ...[...document.querySelectorAll("form.choose coordinator-suggest")].map((e) =>
			e.shadowRoot?.querySelector("input").value)].join("|").replace(/\s+/g, " ")`
	before := o.js(shown)
	o.MustReload().MustWaitLoad()
	o.until(shown + " === " + quoted(before))
	other := open(t, address, 1100)
	other.until(shown + " === " + quoted(before))
}

// Ensure a link to an initiative that not everybody sees says so, and answers once there is a token that may see it.
func TestMatchingLinkToHiddenInitiative(t *testing.T) {
	store := seeded(t)
	secret := secretOf(t, store, graph.Coordinator)
	write(t, store, &graph.Initiative{
		ID: "ini_geheim", Title: "Noch geheim", Status: graph.Planned, Places: []string{"12073"}, TargetGroups: []string{"refugees"},
		Visibility: graph.InternalOnly,
	})
	o := open(t, serve(t, store).URL+"/match#match?initiative=ini_geheim", 1100)
	o.until(`document.querySelector("form.choose .wrong")?.textContent.startsWith("Der Dienst kann das nicht beantworten")`)
	if got := o.js(`document.body.textContent.includes("Noch geheim")`); got != "false" {
		t.Error("everybody reads the title")
	}
	o.js(`document.querySelector("#token").value = ` + quoted(secret) + `, document.querySelector(".access form").requestSubmit()`)
	o.until(`document.querySelector(".candidates") &&
		document.querySelector("form.choose coordinator-suggest").shadowRoot.querySelector("input").value === "Noch geheim"`)
}

// Ensure links within the host's page do not take away what a visitor chose on the map.
func TestHashesOfTheHostStayAlone(t *testing.T) {
	s := serve(t, seeded(t))
	o := open(t, host(t, s.URL, nil)+"/#actors?kind=SPORTS_CLUB", 800)
	o.until(`root?.querySelector(".count")?.textContent.trim() === "Einträge: 1"`)
	lists := func() int { return strings.Count(strings.Join(o.asked(), " "), "actors.json") }
	before := lists()
	o.js(`location.hash = "#kontakt"`)
	time.Sleep(200 * time.Millisecond) // in which it would ask anew
	if got := o.js(`root.querySelector("#kind").value`); got != "SPORTS_CLUB" || lists() != before {
		t.Errorf("a link within the page made the choice %q, and the map ask %d times more", got, lists()-before)
	}
}

// Ensure what a visitor chooses stays on the page they are on, where the host names another base for its links.
func TestChoicesStayOnThePageDespiteABase(t *testing.T) {
	s := serve(t, seeded(t))
	site := host(t, s.URL, func(page string) string {
		return strings.Replace(page, "<title>", `<base href="/anderswo/"><title>`, 1)
	})
	o := open(t, site+"/hilfe/karte?sitzung=1", 800).ready()
	o.js(`(() => { const s = root.querySelector("#kind"); s.value = "SPORTS_CLUB"; s.dispatchEvent(new Event("change")) })()`)
	o.until(`root.querySelector(".count").textContent.trim() === "Einträge: 1"`)
	if got := o.js("location.href"); got != site+"/hilfe/karte?sitzung=1#actors?kind=SPORTS_CLUB" {
		t.Errorf("the address is %s", got)
	}
	o.MustReload().MustWaitLoad()
	o.until(`root?.querySelector(".count")?.textContent.trim() === "Einträge: 1"`)
}

// Ensure the map follows its address wherever that changes: an entry that is no longer in it is shut, and the place field says
// which place counts.
func TestMapFollowsItsAddress(t *testing.T) {
	s := serve(t, seeded(t))
	o := open(t, s.URL+"/#actors?place=12070296&actor=act_landkreis-prignitz", 1100).ready()
	field := `root.querySelector("actor-map-place").shadowRoot.querySelector("input").value`
	o.until(`root.querySelector("dialog").open && root.querySelector("#name") && ` + field + ` === "Perleberg"`)
	o.js(`location.hash = "#actors?place=08436082"`)
	o.until(`!root.querySelector("dialog").open && ` + field + ` === "Weingarten"`)
	if got := o.js("location.hash"); got != "#actors?place=08436082" {
		t.Errorf("the address became %s", got)
	}
	o.js(`location.hash = "#actors?actor=act_landkreis-prignitz"`)
	o.until(`root.querySelector("dialog").open && ` + field + ` === ""`)
}
