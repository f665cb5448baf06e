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
	o.js(`(() => { const fresh = document.createElement("actor-map"); fresh.embed = "ravensburg"; fresh.lang = "tr"; document.querySelector("main").append(fresh) })()`)
	o.until(`root.querySelector("[role=alert]")?.textContent.includes("Hizmet şu anda yanıt vermiyor")`)
	cut.Store(false)
	o.js(`root.querySelector("[role=alert] button").click()`)
	o.ready()
}

// Ensure names with markup, of 500 characters and from right to left are shown as they are, and break nothing at 320 px.
func TestStrangeNames(t *testing.T) {
	store := seeded(t)
	odd := []string{`<img src=x onerror="document.title='broken'"> & "Co"`, strings.Repeat("Wohlfahrtsverbandsgeschäftsstelle", 15)[:480], "جمعية الترحيب بالقادمين الجدد"}
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

// Ensure an entry that was deleted while its link lived is said to be gone.
func TestDeletedActor(t *testing.T) {
	s := serve(t, seeded(t))
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
