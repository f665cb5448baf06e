package web_test

import (
	"strconv"
	"testing"

	"github.com/go-rod/rod/lib/input"

	"akteursnetz/graph"
)

// deep finds what has the focus, e, inside shadow roots too.
const deep = `let e = document.activeElement; while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;`

// focused describes what has the focus.
const focused = `(() => { ` + deep + `
	return e ? e.tagName + "." + e.className + " " + (e.getAttribute("aria-label") ?? e.textContent ?? "").trim() : "" })()`

// reach tabs on until what has the focus, e, fulfils a condition.
func (o *tab) reach(condition string) {
	o.t.Helper()
	for range 90 {
		if o.js(`(() => { `+deep+` return Boolean(e && `+condition+`) })()`) == "true" {
			return
		}
		o.Keyboard.MustType(input.Tab)
	}
	o.t.Fatalf("never reached %s; the focus is on %s", condition, o.js(focused))
}

// choose opens nothing and picks in the list that has the focus, as people do who cannot see how far down it is: key by key.
func (o *tab) choose(label string) {
	o.t.Helper()
	for range 90 {
		if o.js(`(() => { `+deep+` return e.selectedOptions[0].label.includes(`+quoted(label)+`) })()`) == "true" {
			return
		}
		o.Keyboard.MustType(input.ArrowDown)
	}
	o.t.Fatalf("%s is not to be chosen", label)
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
		o.until(`root.querySelector("dialog").open ||
			root.querySelectorAll(".cluster, .point").length + (root.activeElement?.textContent ?? "") !== "` + before + `"`)
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
	again.until(`root.querySelector("#name")?.textContent.includes("Kreissportbund") &&
		root.querySelector(".count").textContent.includes("1")`)
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

// Ensure a resident with a small screen and a keyboard finds, among those who help in the town, who offers German courses, and
// how to reach them; nothing ever sticks out, and the focus is always in sight.
func TestResidentByKeyboardOnASmallScreen(t *testing.T) {
	store := seeded(t)
	helper := at("hilft")
	helper.Topics, helper.TargetGroups, helper.Name = nil, nil, "Sprachcafé am Wallgebäude"
	helper.Contact = graph.Contact{Phone: "03876 12345"}
	write(t, store, helper)
	o := open(t, host(t, serve(t, store).URL, nil), 320).ready()
	inSight := func(what string) {
		t.Helper()
		o.narrow()
		o.until(`(() => { ` + deep + ` const box = e.getBoundingClientRect();
			const over = e.getRootNode().elementFromPoint(box.left + Math.min(box.width, 40) / 2, box.top + Math.min(box.height, 40) / 2);
			return over && (e.contains(over) || over.contains(e)); })()`) // nothing lies over it
		t.Log(what, o.js(focused))
	}
	o.reach(`e.id === "search"`)
	inSight("search")
	o.MustInsertText("Sprachcafé")
	o.Keyboard.MustType(input.Enter)
	o.until(`root.querySelector(".count").textContent.trim() === "Einträge: 1"`)
	o.reach(`e.matches(".switch button") && e.textContent.trim() === "Liste"`)
	inSight("list")
	o.Keyboard.MustType(input.Enter)
	o.reach(`e.matches(".rows button")`)
	inSight("row")
	o.Keyboard.MustType(input.Enter)
	o.until(`root.activeElement === root.querySelector("#name")`)
	inSight("name")
	o.reach(`e.matches("a[href^='tel:']")`)
	inSight("telephone")
	o.Keyboard.MustType(input.Escape)
	o.until(`!root.querySelector("dialog").open && root.activeElement?.matches(".rows button")`)
	inSight("row again")
	o.reach(`e.closest(".foot")`)
	inSight("foot")
}

// Ensure a coordinator answers the first question of the directory without writing a query: who works on language in Perleberg?
// Those who serve the whole district or country are among them.
func TestWhoWorksOnLanguageInPerleberg(t *testing.T) {
	s := serve(t, seeded(t))
	var want listed
	read(t, s.URL+"/geo/actors.json?topic=education-language&place=12070296", &want)
	o := open(t, s.URL+"/", 1100).ready()
	o.reach(`e.getRootNode().host?.label === "Ort"`)
	o.suggest("Perleb")
	o.until(`location.hash.includes("place=12070296")`)
	o.reach(`e.id === "topic"`)
	o.choose("Sprach")
	o.until(`location.hash.includes("topic=education-language")`)
	o.reach(`e.matches(".switch button") && e.textContent.trim() === "Liste"`)
	o.Keyboard.MustType(input.Enter)
	o.until(`root.querySelectorAll(".rows li").length === ` + strconv.Itoa(want.Total))
	for i, row := range want.Rows {
		if got := o.js(`root.querySelectorAll(".rows button")[` + strconv.Itoa(i) + `].textContent`); got != row.Name {
			t.Errorf("row %d is %q, want %q", i, got, row.Name)
		}
	}
	if want.Total < 2 {
		t.Errorf("%d work on language in Perleberg", want.Total)
	}
}
