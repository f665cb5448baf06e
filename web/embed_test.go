package web_test

import (
	"strings"
	"testing"

	"akteursnetz/graph"
)

// Ensure a foreign website with the strictest policy shows the map: nothing is refused, nobody else is asked, nothing is
// kept.
func TestMapUnderAStrictPolicyOfAnotherOrigin(t *testing.T) {
	s := serve(t, seeded(t))
	site := host(t, s.URL, nil)
	o := open(t, site, 1100).ready()
	o.until(`root.querySelector(".cluster, .point")`)
	if got := strings.Join(o.origins(), " "); got != s.URL+" "+site {
		t.Errorf("requests went to %s, want %s %s", got, s.URL, site)
	}
	if len(o.faults) > 0 {
		t.Errorf("the browser complains: %v", o.faults)
	}
	if kept := o.js(`document.cookie + localStorage.length + sessionStorage.length`); kept != "00" {
		t.Errorf("something is kept in the browser: %s", kept)
	}
	if got := o.js(`root.querySelector("h2").textContent`); got != "Wer hilft in Perleberg?" {
		t.Errorf("the heading is %q", got)
	}
	if cookies := o.MustCookies(); len(cookies) > 0 {
		t.Errorf("cookies: %v", cookies)
	}
}

// Ensure an unknown name is said in words, not by an empty box.
func TestUnknownEmbedSaysSo(t *testing.T) {
	s := serve(t, seeded(t))
	o := open(t, host(t, s.URL, func(page string) string {
		return strings.Replace(page, `embed="perleberg" lang="de"`, `embed="vergangen" lang="en"`, 1)
	}), 800)
	o.until(`root?.querySelector("[role=alert]")?.textContent.includes("This map is no longer there")`)
}

// Ensure the host's rules do not reach into the map.
func TestHostileStyleOfTheHost(t *testing.T) {
	s := serve(t, seeded(t))
	o := open(t, host(t, s.URL, nil), 1100).ready()
	o.js(`(() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(
		"* { color: red !important; display: none !important; font-size: 3px !important } " +
		"body, html, main, actor-map { display: block !important }");
		document.adoptedStyleSheets = [sheet]; })()`)
	for expression, want := range map[string]string{
		`getComputedStyle(root.querySelector(".count")).fontSize`:         "16px",
		`getComputedStyle(root.querySelector("form")).display`:            "block",
		`getComputedStyle(root.querySelector(".count")).color`:            "rgb(28, 39, 51)",
		`getComputedStyle(root.querySelector(".split")).display`:          "grid",
		`root.querySelector(".map").getBoundingClientRect().height > 200`: "true",
	} {
		if got := o.js(expression); got != want {
			t.Errorf("%s is %s, want %s", expression, got, want)
		}
	}
}

// Ensure the page's attributes narrow like an embed, which no address of a visitor widens, and that the map can stand without a
// heading.
func TestAttributes(t *testing.T) {
	s := serve(t, seeded(t))
	site := host(t, s.URL, func(page string) string {
		return strings.Replace(page, `embed="perleberg" lang="de"`, `place="08436" kind="JOB_CENTRE" view="list" chrome="none" lang="tr"`, 1)
	})
	o := open(t, site, 800).ready()
	o.until(`root.querySelectorAll(".rows li").length === 1 && root.querySelector(".rows").textContent.includes("Jobcenter")`)
	if got := o.js(`root.querySelector("h2") === null || root.querySelector("h2").closest("dialog") !== null`); got != "true" {
		t.Error("there is a heading")
	}
	if got := o.js(`[...root.querySelectorAll("#kind option")].map((e) => e.value).join()`); got != ",JOB_CENTRE" {
		t.Errorf("kinds on offer: %s", got)
	}
	o.js(`location.hash = "#actors?place=08436082"`) // narrows on
	o.until(`root.querySelector(".count").textContent.includes("1") && root.querySelectorAll(".rows li").length === 1`)
	for _, hash := range []string{"#actors?kind=MUNICIPALITY", "#actors?place=12070", "#actors?kind=MUNICIPALITY&place=12070"} {
		other := open(t, site+"/"+hash, 800).ready()
		if got := other.js(`root.querySelector(".count").textContent.match(/\d+/)[0] + root.querySelectorAll(".rows li").length`); got != "00" {
			t.Errorf("%s shows more than the page fixed: %s", hash, got)
		}
	}
}

// Ensure a title that is not in the language of the visitor is marked as what it is in.
func TestTitleSaysItsLanguage(t *testing.T) {
	store := seeded(t)
	write(t, store, &graph.Embed{Name: "perleberg", Titles: graph.Texts{{Lang: "de", Text: "Wer hilft?"}}})
	o := open(t, host(t, serve(t, store).URL, nil)+"/#actors?lang=ar", 800).ready()
	if got := o.js(`root.querySelector("h2 bdi[lang=de]").textContent + root.querySelector(".all").lang`); got != "Wer hilft?ar" {
		t.Errorf("title and language: %s", got)
	}
}
