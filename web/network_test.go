package web_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/go-rod/rod/lib/input"

	"akteursnetz/graph"
)

// inTable is the row of an actor in the table of the network view.
func inTable(name string) string {
	return `[...document.querySelectorAll("tbody tr")].find((r) => r.querySelector("th").textContent.includes("` + name + `"))`
}

// Ensure a coordinator finds out by keyboard alone who knows the job centre and how, goes on from there, and looks back in time.
func TestWhoKnowsTheJobCentre(t *testing.T) {
	s := serve(t, seeded(t))
	o := open(t, s.URL+"/", 1100)
	if strings.Contains(strings.Join(o.asked(), " "), "network.js") {
		t.Error("the start page loads the network view")
	}
	o.reach(`e.matches(".tools a[href*=network]")`)
	o.Keyboard.MustType(input.Enter)
	o.until(`document.querySelector("tbody tr")`)
	o.reach(`e.getRootNode().host?.label === "Akteur"`)
	o.suggest("Jobcenter Ravens")
	o.until(`location.hash === "#network?actor=act_jobcenter-ravensburg" &&
		document.querySelector("tbody th").textContent.includes("Jobcenter (Landkreis Ravensburg)")`)
	tied := `.textContent.includes("arbeitet zusammen mit Jobcenter (Landkreis Ravensburg)")`
	if got := o.js(inTable("Integrationsbeauftragte") + tied); got != "true" {
		t.Error("the table does not tell who works with the job centre")
	}
	if got := o.js(`document.querySelector(".count").textContent`); !strings.Contains(got, "Stand 24. November 2026") {
		t.Errorf("the status is %q", got)
	}
	rows := o.js(`document.querySelectorAll("tbody tr").length`)
	o.reach(`e.id === "measure"`)
	o.Keyboard.MustType(input.ArrowDown, input.ArrowDown)
	o.until(`document.querySelector("thead .number").textContent === "Vermittlung"`)
	o.reach(`e.matches("tbody button") && e.textContent.includes("Integrationsbeauftragte")`)
	o.Keyboard.MustType(input.Enter)
	o.until(`document.activeElement.id === "table" && document.querySelector("tbody th").textContent.includes("Integrationsbeauftragte")`)
	if more := o.js(`document.querySelectorAll("tbody tr").length`); more == rows {
		t.Errorf("%s rows around either", more)
	}
	o.js(`document.querySelector("#months").focus()`)
	o.Keyboard.MustType(input.Home)
	o.until(`document.querySelector(".count").textContent.includes("Stand 1. Januar 2010")`)
	if len(o.faults) > 0 || strings.Join(o.origins(), " ") != s.URL {
		t.Errorf("requests went to %v; the browser complains: %v", o.origins(), o.faults)
	}
}

// Ensure the picture and the table show the same scope, on a place, and that its files are the same scope too.
func TestNetworkOfAPlace(t *testing.T) {
	s := serve(t, seeded(t))
	o := open(t, s.URL+"/network", 1100)
	o.until(`document.querySelector(".canvas canvas") && document.querySelectorAll("tbody tr").length > 200`)
	o.js(`document.querySelectorAll("coordinator-suggest")[1].shadowRoot.querySelector("input").focus()`)
	o.suggest("Uckermark")
	o.until(`document.querySelectorAll("tbody tr").length === 21`)
	if got := o.js(`[...document.querySelectorAll(".legend li")].map((e) => e.textContent.trim()).filter((kind) =>
		!document.querySelector("table").textContent.includes(kind)).join()`); got != "Alle anderen Arten" {
		t.Errorf("of the legend, the table lacks %q", got)
	}
	address := o.js(`document.querySelector(".files a[href*=svg]").href`)
	answer, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	if answer.StatusCode != http.StatusOK || !strings.Contains(address, "12073") || answer.Header.Get("Content-Type") != "image/svg+xml" {
		t.Errorf("%s: %s", address, answer.Status)
	}
}

// Ensure a browser without WebGL says so, and has the table.
func TestNetworkWithoutWebGL(t *testing.T) {
	s := serve(t, seeded(t))
	o := open(t, "about:blank", 1100)
	o.MustEvalOnNewDocument(`HTMLCanvasElement.prototype.getContext = () => null`)
	o.MustNavigate(s.URL + "/network").MustWaitLoad()
	o.until(`document.querySelector(".warn")?.textContent.includes("WebGL") && document.querySelectorAll("tbody tr").length > 200`)
}

// Ensure a token shows what it may, and that without it the same actor is nowhere.
func TestNetworkHeedsTokens(t *testing.T) {
	store := seeded(t)
	hidden := at("verborgen")
	hidden.Topics, hidden.TargetGroups, hidden.Visibility = nil, nil, graph.InternalOnly
	write(t, store, hidden)
	secret := secretOf(t, store, graph.Coordinator)
	o := open(t, serve(t, store).URL+"/network", 1100)
	o.until(`document.querySelectorAll("tbody tr").length > 200`)
	if got := o.js(`document.body.textContent.includes("Brücke verborgen")`); got != "false" {
		t.Error("everybody sees the hidden actor")
	}
	o.js(`document.querySelector("#token").value = ` + quoted(secret) + `, document.querySelector(".access form").requestSubmit()`)
	o.until(inTable("Brücke verborgen"))
	if kept := o.js(`document.cookie + localStorage.length + sessionStorage.length`); kept != "00" {
		t.Errorf("something is kept in the browser: %s", kept)
	}
}

// Ensure a link to an actor that is gone says so, and leaves the way to everybody else open.
func TestNetworkOfNobody(t *testing.T) {
	o := open(t, serve(t, seeded(t)).URL+"/network#network?actor=act_none", 1100)
	o.until(`document.querySelector("[role=alert] p")?.textContent.startsWith("Der Dienst kann das nicht beantworten")`)
	o.js(`document.querySelector("form.choose").requestSubmit()`)
	o.until(`document.querySelectorAll("tbody tr").length > 200 && !document.querySelector(".warn[role=alert]")`)
}
