package web_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/go-rod/rod/lib/input"
	"github.com/go-rod/rod/lib/proto"
)

// places a reader may be at.
var (
	perleberg  = proto.EmulationSetGeolocationOverride{Latitude: new(53.0761), Longitude: new(11.8576), Accuracy: new(20.0)}
	ravensburg = proto.EmulationSetGeolocationOverride{Latitude: new(47.7819), Longitude: new(9.6106), Accuracy: new(20.0)}
)

// at lets the browser know where it is and tell pages.
func (o *tab) at(place proto.EmulationSetGeolocationOverride) {
	o.t.Helper()
	if err := place.Call(o.Page); err != nil {
		o.t.Fatal(err)
	}
	if err := (proto.BrowserGrantPermissions{
		BrowserContextID: o.Browser().BrowserContextID, Permissions: []proto.BrowserPermissionType{proto.BrowserPermissionTypeGeolocation},
	}).Call(o.Browser()); err != nil {
		o.t.Fatal(err)
	}
}

// nearMe presses "near me" by keyboard, waits for the list, goes on to its end, and gives the rows.
func (o *tab) nearMe() string {
	o.t.Helper()
	o.reach(`e.textContent.trim() === "In meiner Nähe"`)
	o.Keyboard.MustType(input.Enter)
	o.until(`/ km/.test(root.querySelector(".rows li")?.textContent)`)
	o.js(`[...root.querySelectorAll("section button")].at(-1).click()`)
	o.until(`root.querySelectorAll(".rows li").length > 50`)
	return o.js(`[...root.querySelectorAll(".rows li")].map((e) => e.textContent.replace(/\s+/g, " ")).join("\n")`)
}

// Ensure "near me" sorts by distance, asks for the position on the click only, and that nothing leaves the browser that
// differs from one place to another.
func TestNearMe(t *testing.T) {
	s := serve(t, seeded(t))
	var rows, requests []string
	for _, place := range []proto.EmulationSetGeolocationOverride{perleberg, ravensburg} {
		o := open(t, "about:blank", 1100)
		o.at(place)
		o.MustNavigate(s.URL + "/").MustWaitLoad()
		o.ready()
		o.until(`performance.getEntriesByType("resource").filter((e) => e.name.endsWith(".topo.json")).length === 2`)
		before := len(o.asked())
		rows = append(rows, o.nearMe())
		asked := o.asked()[before:]
		slices.Sort(asked) // what is asked at once comes in any order
		requests = append(requests, strings.Join(asked, "\n"))
		got := o.js(`root.querySelector("[aria-pressed=true][type=button]").textContent + root.querySelector("form").textContent`)
		if !strings.Contains(got, "Ihr Standort bleibt auf Ihrem Gerät.") {
			t.Errorf("nothing is said of where the position stays: %s", got)
		}
		if got := o.js("location.href"); strings.ContainsAny(strings.TrimPrefix(got, s.URL), "0123456789") {
			t.Errorf("the address tells where the reader is: %s", got)
		}
	}
	first := func(list string) string { return strings.SplitN(list, "\n", 2)[0] }
	if !strings.Contains(first(rows[0]), "Prignitz · 8 km") || !strings.Contains(first(rows[1]), "Ravensburg · 14 km") {
		t.Errorf("the nearest are %q and %q", first(rows[0]), first(rows[1]))
	}
	if requests[0] != requests[1] {
		t.Errorf("what the browser asks for depends on where it is:\n%s\n%s", requests[0], requests[1])
	}
	if !strings.Contains(requests[0], "every=true") {
		t.Errorf("asked for %s", requests[0])
	}
}

// Ensure a reader who does not want to tell the position is told what to do instead, and that "near me" can be taken back.
func TestNearMeRefused(t *testing.T) {
	s := serve(t, seeded(t))
	o := open(t, s.URL+"/#actors?view=LIST", 800).ready()
	first := o.js(`root.querySelector(".rows li").textContent`)
	o.reach(`e.textContent.trim() === "In meiner Nähe"`)
	o.Keyboard.MustType(input.Enter) // headless browsers ask nobody and refuse
	o.until(`root.querySelector("form").textContent.includes("Wählen Sie einen Ort")`)
	o.at(perleberg)
	o.Keyboard.MustType(input.Enter)
	o.until(`/ km/.test(root.querySelector(".rows li").textContent)`)
	o.Keyboard.MustType(input.Enter)
	o.until(`root.querySelector(".rows li").textContent === ` + quoted(first))
}
