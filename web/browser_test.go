package web_test

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/go-rod/rod"
	"github.com/go-rod/rod/lib/launcher"
	"github.com/go-rod/rod/lib/launcher/flags"
	"github.com/go-rod/rod/lib/proto"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
	"akteursnetz/graph/sqlite"
	"akteursnetz/resolvers"
	"akteursnetz/resolvers/server"
	"akteursnetz/seed"
	"akteursnetz/web"
)

// moment is when the tests take place.
var moment = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)

// options are those of every store here.
var options = graph.Options{Places: gazetteer.Germany(), Now: func() time.Time { return moment }}

// serve runs the whole server on a store.
func serve(t testing.TB, store graph.Store) *httptest.Server {
	t.Helper()
	api := resolvers.Config{Store: store, Places: gazetteer.Germany(), Now: options.Now}
	service := resolvers.New(api)
	site := web.New(web.Config{
		Store: store, Places: api.Places, Now: api.Now, PublicURL: "https://netz.example.org",
		Legal: web.Legal{Imprint: "Landkreis Beispiel", Feedback: "netz@example.org"},
	})
	listening := httptest.NewServer(server.New(server.Config{
		Schema: service, Routes: service.Routes(), Pages: site.Pages(), Limits: server.DefaultLimits(),
		Authenticate: api.Authenticate, Around: api.Around,
	}))
	t.Cleanup(listening.Close)
	return listening
}

// seeded is a store with the seed.
func seeded(t testing.TB) graph.Store {
	t.Helper()
	store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "seed.db"), options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = store.Close(context.Background()) })
	if _, err := seed.Load(t.Context(), store, options.Places, graph.DateOf(moment)); err != nil {
		t.Fatal(err)
	}
	return store
}

// policyOf finds the policy that a page states.
var policyOf = regexp.MustCompile(`default-src 'none'; [^"]*`)

// host is a website on another origin that embeds the map, under the strictest policy. Change edits its page, policy included.
func host(t testing.TB, service string, change func(page string) string) string {
	t.Helper()
	page, err := os.ReadFile("demo/index.html")
	if err != nil {
		t.Fatal(err)
	}
	html := strings.ReplaceAll(string(page), "SERVICE", service)
	if change != nil {
		html = change(html)
	}
	listening := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Content-Security-Policy", policyOf.FindString(html))
		_, _ = w.Write([]byte(html))
	}))
	t.Cleanup(listening.Close)
	return strings.Replace(listening.URL, "127.0.0.1", "localhost", 1)
}

var (
	starting sync.Once
	chrome   *rod.Browser
	noChrome string
)

// TestMain ends the browser that the tests share.
func TestMain(m *testing.M) {
	code := m.Run()
	if chrome != nil {
		_ = chrome.Close()
	}
	os.Exit(code)
}

// browser is the one Chromium of all tests. Without one they are skipped, unless REQUIRE_CHROME is set.
func browser(t testing.TB) *rod.Browser {
	t.Helper()
	starting.Do(func() {
		path := os.Getenv("CHROME")
		for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
			if found, err := exec.LookPath(name); path == "" && err == nil {
				path = found
			}
		}
		if path == "" {
			noChrome = "there is no Chromium; install the package chromium, or name one in CHROME"
			return
		}
		run := launcher.New().Bin(path).Leakless(false).Headless(true).NoSandbox(true)
		for _, flag := range []string{
			"disable-background-networking", "disable-component-update", "disable-sync", "no-first-run", "disable-gpu",
		} {
			run.Set(flags.Flag(flag))
		}
		address, err := run.Launch()
		if err != nil {
			noChrome = "Chromium does not start: " + err.Error()
			return
		}
		chrome = rod.New().ControlURL(address).MustConnect()
	})
	if noChrome != "" {
		if os.Getenv("REQUIRE_CHROME") != "" {
			t.Fatal(noChrome)
		}
		t.Skip(noChrome)
	}
	return chrome
}

// patience is how long a page may take for what it shows, on a machine that has much else to do.
const patience = 30 * time.Second

// tab is a page in a browser of its own, with a log of what it asked for and complained about.
type tab struct {
	*rod.Page
	t testing.TB

	mu       sync.Mutex
	requests []string
	faults   []string
}

// open opens a page in a window of some width, and waits for the map where there is one.
func open(t testing.TB, address string, width int) *tab {
	t.Helper()
	private, err := browser(t).Incognito()
	if err != nil {
		t.Fatal(err)
	}
	page, err := private.Page(proto.TargetCreateTarget{URL: "about:blank"})
	if err != nil {
		t.Fatal(err)
	}
	o := &tab{Page: page.Timeout(3 * patience), t: t}
	t.Cleanup(func() { _ = private.Close() })
	o.MustSetViewport(width, 800, 1, false)
	go page.EachEvent(func(e *proto.NetworkRequestWillBeSent) {
		o.note(&o.requests, e.Request.URL)
	}, func(e *proto.RuntimeExceptionThrown) {
		o.note(&o.faults, e.ExceptionDetails.Text)
	}, func(e *proto.LogEntryAdded) {
		if e.Entry.Source == proto.LogLogEntrySourceSecurity || e.Entry.Level == proto.LogLogEntryLevelError {
			o.note(&o.faults, e.Entry.Text)
		}
	})()
	if err := (proto.LogEnable{}).Call(page); err != nil {
		t.Fatal(err)
	}
	if err := (proto.PerformanceEnable{}).Call(page); err != nil {
		t.Fatal(err)
	}
	if err := (proto.NetworkEnable{}).Call(page); err != nil {
		t.Fatal(err)
	}
	o.MustNavigate(address).MustWaitLoad()
	return o
}

func (o *tab) note(list *[]string, text string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	*list = append(*list, text)
}

// asked are the addresses that the page sent requests to.
func (o *tab) asked() []string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return slices.Clone(o.requests)
}

// origins are where the page sent requests, each once.
func (o *tab) origins() []string {
	o.mu.Lock()
	defer o.mu.Unlock()
	var out []string
	for _, request := range o.requests {
		if at, err := url.Parse(request); err == nil && at.Host != "" && !slices.Contains(out, at.Scheme+"://"+at.Host) {
			out = append(out, at.Scheme+"://"+at.Host)
		}
	}
	slices.Sort(out)
	return out
}

// js gives what an expression evaluates to; root is the map's shadow root.
func (o *tab) js(expression string) string {
	o.t.Helper()
	value, err := o.Eval(`() => {
		const map = document.querySelector("actor-map"), root = map && map.shadowRoot;
		return String(` + expression + `) }`)
	if err != nil {
		o.t.Fatalf("%s: %v", expression, err)
	}
	return value.Value.Str()
}

// until waits for an expression to be true.
func (o *tab) until(expression string) {
	o.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(30 * time.Millisecond) {
		if o.js("Boolean("+expression+")") == "true" {
			return
		}
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	shown := o.js("(root || document.body).textContent.replace(/\\s+/g, ' ').slice(0, 600)")
	o.t.Fatalf("never true: %s\nfaults: %v\nshown: %s", expression, o.faults, shown)
}

// ready waits for the map's first answer.
func (o *tab) ready() *tab {
	o.t.Helper()
	o.until(`root && /\d/.test(root.querySelector(".count")?.textContent ?? "")`)
	return o
}

// narrow fails if the page is wider than its window.
func (o *tab) narrow() {
	o.t.Helper()
	if got := o.js("document.documentElement.scrollWidth - document.documentElement.clientWidth"); got != "0" {
		o.t.Errorf("%s is %s px too wide: %s", o.js("location.href"), got, o.js(`[...(root || document).querySelectorAll("*")].filter((e) =>
			e.getBoundingClientRect().right > innerWidth + 1).map((e) => e.tagName + "." + e.className).slice(0, 5)`))
	}
}

func quoted(text string) string {
	encoded, _ := json.Marshal(text) // plain text
	return string(encoded)
}
