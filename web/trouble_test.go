package web_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/go-rod/rod/lib/input"
	"github.com/go-rod/rod/lib/proto"

	"akteursnetz/graph"
)

// behindWire serves a server over a wire that can be cut.
func behindWire(t *testing.T, server *httptest.Server) (address string, cut *atomic.Bool) {
	t.Helper()
	target, err := url.Parse(server.URL)
	if err != nil {
		t.Fatal(err)
	}
	cut = new(atomic.Bool)
	proxy := httputil.NewSingleHostReverseProxy(target)
	listening := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if cut.Load() {
			panic(http.ErrAbortHandler)
		}
		proxy.ServeHTTP(w, r)
	}))
	t.Cleanup(listening.Close)
	return listening.URL, cut
}

// Ensure a service that goes away is said, that what was there stays, and that trying again brings it back.
func TestServiceGoesAndComesBack(t *testing.T) {
	address, cut := behindWire(t, serve(t, seeded(t)))
	o := open(t, host(t, address, nil)+"/#actors?view=LIST", 1100).ready()
	o.until(`root.querySelectorAll(".rows li").length === 13`)
	cut.Store(true)
	o.js(`(() => { const s = root.querySelector("#kind"); s.value = "SPORTS_CLUB"; s.dispatchEvent(new Event("change")) })()`)
	o.until(`root.querySelector("[role=alert]")?.textContent.includes("Sie sehen den letzten Stand")`)
	if got := o.js(`root.querySelectorAll(".rows li").length`); got != "13" {
		t.Errorf("%s rows are left of the last answer, want 13", got)
	}
	o.js(`root.querySelector(".rows button").click()`) // a profile cannot be had now
	o.until(`!root.querySelector("dialog").open && root.querySelector("[role=alert]")`)
	cut.Store(false)
	o.js(`root.querySelector("[role=alert] button").click()`)
	o.until(`!root.querySelector("[role=alert]") && root.querySelectorAll(".rows li").length === 1`)
}

// Ensure a service that is away from the start is said, in the page's language, with a way to try again.
func TestServiceAwayFromTheStart(t *testing.T) {
	address, cut := behindWire(t, serve(t, seeded(t)))
	o := open(t, host(t, address, func(page string) string { return strings.Replace(page, `lang="de">`, `lang="tr">`, 2) }), 800)
	o.ready()
	cut.Store(true)
	o.js(`map.remove()`)
	o.js(`(() => {
		const fresh = document.createElement("actor-map"); fresh.embed = "ravensburg"; fresh.lang = "tr";
		document.querySelector("main").append(fresh) })()`)
	o.until(`root.querySelector("[role=alert]")?.textContent.includes("Hizmet şu anda yanıt vermiyor")`)
	cut.Store(false)
	o.js(`root.querySelector("[role=alert] button").click()`)
	o.ready()
}

// Ensure a service that does not come to an answer is said after a while, and that meanwhile the page says that it waits.
func TestServiceIsSlow(t *testing.T) {
	server := serve(t, seeded(t))
	asked, carryOn := make(chan string, 100), make(chan struct{})
	wire, _ := url.Parse(server.URL)
	proxy := httputil.NewSingleHostReverseProxy(wire)
	slow := new(atomic.Bool)
	listening := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if slow.Load() && strings.HasPrefix(r.URL.Path, "/geo/") {
			asked <- r.URL.Path
			select {
			case <-carryOn:
			case <-r.Context().Done():
				return
			}
		}
		proxy.ServeHTTP(w, r)
	}))
	t.Cleanup(listening.Close)
	o := open(t, "about:blank", 800)
	o.MustEvalOnNewDocument(`const patient = AbortSignal.timeout; AbortSignal.timeout = (ms) => patient.call(AbortSignal, ms / 10)`)
	o.MustNavigate(host(t, listening.URL, nil) + "/#actors?view=LIST").MustWaitLoad()
	o.ready()
	slow.Store(true)
	o.js(`(() => { const s = root.querySelector("#kind"); s.value = "SPORTS_CLUB"; s.dispatchEvent(new Event("change")) })()`)
	<-asked
	if got := o.js(`root.querySelectorAll(".rows li").length`); got != "13" {
		t.Errorf("%s rows stay while the answer is awaited, want 13", got)
	}
	o.until(`root.querySelector("[role=alert]")?.textContent.includes("Sie sehen den letzten Stand")`)
	slow.Store(false)
	close(carryOn)
	o.js(`root.querySelector("[role=alert] button").click()`)
	o.until(`!root.querySelector("[role=alert]") && root.querySelectorAll(".rows li").length === 1`)
}

// Ensure names with markup, of 500 characters and from right to left are shown as they are, and break nothing at 320 px.
func TestStrangeNames(t *testing.T) {
	store := seeded(t)
	odd := []string{
		`<img src=x onerror="document.title='broken'"> & "Co"`,
		strings.Repeat("Wohlfahrtsverbandsgeschaeftsstelle", 15)[:graph.MaxName], "جمعية الترحيب بالقادمين الجدد",
	}
	err := store.Write(context.Background(), graph.Author{ID: "test"}, func(ctx context.Context, w graph.Writer) error {
		for i, name := range odd {
			_, err := w.Create(ctx, &graph.Actor{ID: "act_odd-" + string(rune('a'+i)), Kind: graph.Association, Name: name, Seat: "12070296"})
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	s := serve(t, store)
	o := open(t, host(t, s.URL, nil)+"/#actors?view=LIST", 320).ready()
	for _, name := range odd {
		o.until(`[...root.querySelectorAll(".rows bdi")].some((e) => e.textContent === ` + quoted(name) + `)`)
	}
	o.js(`root.querySelector(".switch button").click()`) // on the map they are in one place, with everybody else of the town
	o.until(`root.querySelector(".cluster")`)
	o.narrow()
	for range 5 {
		if o.js(`root.querySelector("dialog").open`) == "false" {
			o.js(`[...root.querySelectorAll(".cluster")].sort((a, b) => b.textContent - a.textContent)[0].focus()`)
			o.Keyboard.MustType(input.Enter)
			time.Sleep(400 * time.Millisecond) // zooming in
		}
	}
	o.until(`root.querySelector("dialog").open && root.querySelectorAll("dialog .rows li").length >= 3`)
	if got := o.js(`root.querySelector("dialog").scrollWidth - root.querySelector("dialog").clientWidth`); got != "0" {
		t.Errorf("the dialog is %s px too wide", got)
	}
	if got := o.js(`document.title + root.querySelectorAll("img").length`); got != "Stadt Perleberg0" {
		t.Errorf("a name became markup: %s", got)
	}
	o.narrow()
	for _, id := range []string{"a", "b", "c"} {
		sheet := open(t, s.URL+"/a/act_odd-"+id, 320)
		sheet.narrow()
		if got := sheet.js(`document.querySelectorAll("img").length`); got != "0" {
			t.Error("a name became markup on the sheet")
		}
	}
}

// Ensure an entry that was deleted while its list was open, or its link lived, is said to be gone.
func TestDeletedActor(t *testing.T) {
	store := seeded(t)
	leaving := at("geht")
	leaving.Topics, leaving.TargetGroups = nil, nil
	write(t, store, leaving)
	s := serve(t, store)
	list := open(t, host(t, s.URL, nil)+"/#actors?view=LIST", 800).ready()
	list.until(`root.querySelectorAll(".rows li").length === 14`)
	if err := store.Write(t.Context(), graph.Author{ID: "test"}, func(ctx context.Context, w graph.Writer) error {
		_, err := w.Delete(ctx, leaving.ID, 1)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	list.js(`[...root.querySelectorAll(".rows button")].find((b) => b.textContent === "Brücke geht").click()`)
	list.until(`root.querySelector("dialog").open && root.querySelector("dialog").textContent.includes("Diesen Eintrag gibt es nicht mehr")`)
	list.Keyboard.MustType(input.Escape)
	list.until(`!root.querySelector("dialog").open && root.querySelectorAll(".rows li").length > 0`)
	o := open(t, host(t, s.URL, nil)+"/#actors?actor=act_gone", 800).ready()
	o.until(`root.querySelector("dialog").open && root.querySelector("dialog").textContent.includes("Diesen Eintrag gibt es nicht mehr")`)
}

// Ensure a choice without result says what to take away.
func TestNothingFound(t *testing.T) {
	s := serve(t, seeded(t))
	o := open(t, host(t, s.URL, nil)+"/#actors?search=Quantenphysik", 800).ready()
	o.until(`root.querySelector("section").textContent.includes("Nehmen Sie etwas weg: Suche")`)
	o.js(`[...root.querySelectorAll("form button")].at(-1).click()`)
	o.until(`root.querySelector(".count").textContent.includes("13")`)
}

// Ensure the focus goes to the count where the button that was pressed by keyboard goes: taking back every filter or a choice that
// is none, and trying again.
func TestFocusStaysWhereButtonsGo(t *testing.T) {
	address, cut := behindWire(t, serve(t, seeded(t)))
	site := host(t, address, nil)
	for _, c := range []struct{ hash, button string }{
		{"#actors?kind=SPORTS_CLUB", "form > button:last-child"}, {"#actors?topic=keins", ".warn button"},
		{"", "p.warn button"}, {"", "div.warn button"},
	} {
		t.Run(c.button, func(t *testing.T) {
			o := open(t, site+"/"+c.hash, 1100)
			o.until(`root?.querySelector("form")`)
			if c.hash == "" {
				o.ready()
				cut.Store(true)
				if c.button == "p.warn button" {
					o.js(`map.remove(), document.querySelector("main").append(map.cloneNode())`)
				} else {
					o.js(`location.hash = "#actors?search=Wort"`)
				}
				o.until(`root.querySelector("[role=alert] button")`)
				cut.Store(false)
			}
			o.until(`root.querySelector(` + quoted(c.button) + `)`)
			o.reach(`e.matches(` + quoted(c.button) + `)`)
			o.Keyboard.MustType(input.Enter)
			o.until(`root.activeElement?.matches(".count") && /\d/.test(root.activeElement.textContent)`)
			o.until(`!root.querySelector(` + quoted(c.button) + `)`)
			o.Keyboard.MustType(input.Tab)
			o.until(`root.activeElement?.closest(".switch")`)
		})
	}
}

// Ensure actors whose place is not told are in the list, and that the map says how many it does not show.
func TestActorsWithoutLocation(t *testing.T) {
	store := seeded(t)
	shelter := at("schutz")
	shelter.Topics, shelter.TargetGroups, shelter.Precision, shelter.Point = nil, nil, graph.HiddenPrecision, nil
	write(t, store, shelter)
	s := serve(t, store)
	o := open(t, s.URL+"/#actors?search=schutz", 800)
	o.until(`root?.querySelector(".count")?.textContent.trim() === "Einträge: 1"`)
	o.until(`root.querySelector("section").textContent.includes("Ohne Ort auf der Karte: 1. Sie stehen in der Liste.")`)
	if got := o.js(`root.querySelectorAll(".cluster, .point").length`); got != "0" {
		t.Errorf("%s marks on the map", got)
	}
	o.js(`root.querySelectorAll(".switch button")[1].click()`)
	o.until(`root.querySelector(".rows")?.textContent.includes("Brücke schutz")`)
}

// Ensure nothing sticks out of a window of 320 px, which is also a window of 1280 px at 400 %.
func TestNarrowWindow(t *testing.T) {
	s := serve(t, seeded(t))
	site := host(t, s.URL, nil)
	for _, address := range []string{
		site, site + "/#actors?view=LIST", site + "/#actors?lang=ar", site + "/#actors?actor=act_landkreis-prignitz",
		s.URL + "/", s.URL + "/embed/ravensburg", s.URL + "/i/ini_lzz-prignitz", s.URL + "/barrierefreiheit",
	} {
		o := open(t, address, 320)
		if strings.HasPrefix(address, site) {
			o.ready()
		}
		o.narrow()
	}
}

// Ensure the list works without scripts: search, filter, next page, profile.
func TestWithoutScripts(t *testing.T) {
	s := serve(t, seeded(t))
	o := open(t, "about:blank", 800)
	if err := (proto.EmulationSetScriptExecutionDisabled{Value: true}).Call(o.Page); err != nil {
		t.Fatal(err)
	}
	o.MustNavigate(s.URL + "/").MustWaitLoad()
	o.js(`document.querySelector("input[name=where]").value = "88212"`)
	o.js(`document.querySelector("select[name=kind]").value = "JOB_CENTRE"`)
	o.js(`document.querySelector("form").submit()`)
	o.until(`location.search.includes("JOB_CENTRE") && document.querySelectorAll(".actors a").length === 1`)
	if got := o.js(`document.querySelector(".actors a").textContent`); got != "Jobcenter (Landkreis Ravensburg)" {
		t.Errorf("found %q", got)
	}
	o.js(`document.querySelector(".actors a").click()`)
	o.until(`document.querySelector("h1")?.textContent.includes("Jobcenter")`)
}
