package web_test

import (
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"testing"
	"time"
)

var axe = sync.OnceValues(func() (string, error) {
	file, err := os.Open("testdata/axe.min.js.gz")
	if err != nil {
		return "", err
	}
	defer file.Close()
	plain, err := gzip.NewReader(file)
	if err != nil {
		return "", err
	}
	script, err := io.ReadAll(plain)
	return string(script), err
})

// Ensure axe-core finds no violation of WCAG 2.2 AA or of good practice in any view, in a language, one that runs from
// right to left and plain German, on a desktop and at 320 px. Of the host's page only the map is judged.
func TestNoBarrierIsFound(t *testing.T) {
	script, err := axe()
	if err != nil {
		t.Fatal(err)
	}
	s := serve(t, seeded(t))
	site := host(t, s.URL, nil)
	for _, lang := range []string{"de", "ar", "de-x-einfach"} {
		for _, width := range []int{1100, 320} {
			t.Run(fmt.Sprintf("%s %d", lang, width), func(t *testing.T) {
				o := open(t, "about:blank", width)
				o.Page = o.Page.CancelTimeout().Timeout(3 * time.Minute)
				for _, view := range []struct{ address, ready string }{
					{site + "/?1#actors?lang=" + lang, `root.querySelector(".cluster")`},
					{site + "/?2#actors?view=LIST&lang=" + lang, `root.querySelector(".rows li")`},
					{site + "/?3#actors?actor=act_landkreis-prignitz&lang=" + lang, `root.querySelector("#name")`},
					{s.URL + "/?lang=" + lang, `root.querySelector(".cluster")`},
					{s.URL + "/embed/ravensburg?lang=" + lang, `document.querySelector(".actors")`},
					{s.URL + "/a/act_integrationsbeauftragte-landkreis-ravensburg?lang=" + lang, `document.querySelector(".sheet")`},
					{s.URL + "/i/ini_lzz-prignitz?lang=" + lang, `document.querySelector(".sheet")`},
					{s.URL + "/barrierefreiheit?lang=" + lang, `document.querySelector(".sheet")`},
					{s.URL + "/impressum?lang=" + lang, `document.querySelector(".sheet")`},
					{s.URL + "/licences?lang=" + lang, `document.querySelector("main h1")`},
					{s.URL + "/none?lang=" + lang, `document.querySelector("[role=alert]")`},
					{s.URL + "/match?lang=" + lang, `document.querySelector("form.choose [type=submit]")`},
					{s.URL + "/network?lang=" + lang, `document.querySelector("tbody tr")`},
					{s.URL + "/edit?lang=" + lang, `document.querySelector("#token")`},
				} {
					o.MustNavigate(view.address).MustWaitLoad()
					o.until("root || !document.querySelector('actor-map')")
					o.until(view.ready)
					what := "document"
					if strings.HasPrefix(view.address, site) {
						what = `"actor-map"`
					}
					o.judge(script, what)
				}
			})
		}
	}
}

// judge fails where axe-core finds a violation in a part of what is shown.
func (o *tab) judge(script, part string) {
	o.t.Helper()
	o.js("(() => {" + script + "})(), 1")
	found, err := o.Eval(`async () => {
		const found = await axe.run(` + part + `, { resultTypes: ["violations"],
			runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
		const node = (n) => n.target.join(" ") + " " + n.html.slice(0, 150) + " " + (n.any[0]?.message ?? "");
		return found.violations.map((v) => v.id + ": " + v.help + " " + v.nodes.map(node).slice(0, 3).join(" | ")).join("\n") }`)
	if err != nil {
		o.t.Fatal(err)
	}
	if text := found.Value.Str(); text != "" {
		o.t.Errorf("%s\n%s", o.js("location.href"), text)
	}
}
