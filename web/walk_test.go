package web_test

import (
	"testing"

	"github.com/go-rod/rod/lib/input"
)

// focused describes what has the focus, inside the map's shadow root.
const focused = `(() => { let e = document.activeElement; while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
	return e ? e.tagName + "." + e.className + " " + (e.getAttribute("aria-label") ?? e.textContent ?? "").trim() : "" })()`

// reach tabs on until what has the focus, e, fulfils a condition.
func (o *tab) reach(condition string) {
	o.t.Helper()
	for range 90 {
		if o.js(`(() => { let e = document.activeElement; while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement; return Boolean(e && `+condition+`) })()`) == "true" {
			return
		}
		o.Keyboard.MustType(input.Tab)
	}
	o.t.Fatalf("never reached %s; the focus is on %s", condition, o.js(focused))
}

// Ensure a resident gets by keyboard alone from the page to a group on the map, into it, to an actor, and back.
func TestKeyboardWalk(t *testing.T) {
	s := serve(t, seeded(t))
	o := open(t, host(t, s.URL, nil), 1100).ready()
	o.until(`root.querySelectorAll(".cluster, .point").length > 0`)
	o.reach(`e.id === "search"`)
	o.reach(`e.classList.contains("map")`)
	before := o.js(`root.querySelector(".leaflet-map-pane").style.transform`)
	o.Keyboard.MustType(input.ArrowRight)
	o.until(`root.querySelector(".leaflet-map-pane").style.transform !== "` + before + `"`)
	o.reach(`e.classList.contains("cluster")`)
	o.Keyboard.MustType(input.Enter)
	o.until(`root.querySelector("dialog").open && root.querySelectorAll("dialog .rows button").length > 1`) // all in one place: a list
	o.reach(`e.closest(".rows")`)
	o.Keyboard.MustType(input.Enter)
	o.until(`root.querySelector("dialog #name") && location.hash.includes("actor=act_")`)
	o.until(`root.activeElement === root.querySelector("#name")`)
	o.Keyboard.MustType(input.Escape)
	o.until(`!root.querySelector("dialog").open && !location.hash.includes("actor=")`)
	o.until(`root.activeElement?.classList.contains("cluster")`) // the focus is where it came from
	o.reach(`e.closest(".foot")`)                                // and goes on to the end of the map
}

// Ensure zooming into a group by keyboard never loses the focus.
func TestFocusStaysWhenGroupsOpen(t *testing.T) {
	s := serve(t, seeded(t))
	o := open(t, s.URL+"/", 1100).ready()
	o.until(`root.querySelectorAll(".cluster").length > 3`)
	for range 3 {
		o.js(`(root.activeElement?.matches(".cluster") ? root.activeElement : root.querySelector(".cluster")).focus()`)
		before := o.js(`root.querySelectorAll(".cluster, .point").length + root.activeElement.textContent`)
		o.Keyboard.MustType(input.Enter)
		o.until(`root.querySelector("dialog").open || root.querySelectorAll(".cluster, .point").length + (root.activeElement?.textContent ?? "") !== "` + before + `"`)
		if o.js(`root.querySelector("dialog").open`) == "true" {
			return
		}
		o.until(`root.activeElement?.matches(".cluster, .point")`)
	}
}

// Ensure what a visitor chose stands in the address, and an address shows it again: in another tab, in another language.
func TestChoicesAreLinks(t *testing.T) {
	s := serve(t, seeded(t))
	o := open(t, host(t, s.URL, nil), 1100).ready()
	o.js(`(() => { const s = root.querySelector("#kind"); s.value = "SPORTS_CLUB"; s.dispatchEvent(new Event("change")) })()`)
	o.until(`root.querySelector(".count").textContent.trim() === "Einträge: 1"`)
	o.js(`[...root.querySelectorAll(".switch button")][1].click()`)
	o.until(`root.querySelector(".rows button")`)
	o.js(`root.querySelector(".rows button").click()`)
	o.until(`root.querySelector("#name")`)
	address := o.js("location.href")
	again := open(t, address, 1100).ready()
	again.until(`root.querySelector("#name")?.textContent.includes("Kreissportbund") && root.querySelector(".count").textContent.includes("1")`)
	other := open(t, address+"&lang=uk", 1100)
	other.until(`root?.querySelector(".count")?.textContent.includes("Записів: 1")`)
	if got := other.js(`root.querySelector(".all").lang`); got != "uk" {
		t.Errorf("the language is %s", got)
	}
}

// Ensure Arabic runs from right to left and the map does not.
func TestArabic(t *testing.T) {
	s := serve(t, seeded(t))
	o := open(t, host(t, s.URL, nil)+"/#actors?lang=ar", 1100).ready()
	for expression, want := range map[string]string{
		`root.querySelector(".all").dir`: "rtl", `root.querySelector(".map").dir`: "ltr",
		`root.querySelector("h2").textContent`: "من يساعد في بيرلبيرغ؟",
		`root.querySelector("form").getBoundingClientRect().left > root.querySelector(".map").getBoundingClientRect().left`: "true",
	} {
		if got := o.js(expression); got != want {
			t.Errorf("%s is %s, want %s", expression, got, want)
		}
	}
}

// Ensure a town is found by its first letters, by keyboard, and narrows within the embed only.
func TestPlaceField(t *testing.T) {
	s := serve(t, seeded(t))
	o := open(t, host(t, s.URL, nil), 1100).ready()
	o.js(`root.querySelector("actor-map-place").shadowRoot.querySelector("input").focus()`)
	o.MustInsertText("Ravensb")
	o.until(`root.querySelector("actor-map-place").shadowRoot.querySelectorAll("[role=option]").length > 0`)
	o.Keyboard.MustType(input.ArrowDown)
	o.Keyboard.MustType(input.Enter)
	o.until(`location.hash.includes("place=08436")`)
	o.until(`Number(root.querySelector(".count").textContent.match(/\d+/)[0]) < 13`) // those that serve both, not Ravensburg's own
	if got := o.js(`root.querySelector(".foot").textContent.includes("GeoBasis-DE")`); got != "true" {
		t.Error("the attribution is missing")
	}
}
