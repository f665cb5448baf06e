package web_test

import (
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/go-rod/rod/lib/proto"

	"akteursnetz/graph"
)

// instructions is what README tells a webmaster: the command, the lines to paste, and what a policy needs.
type instructions struct{ command, snippet, policy string }

func readme(t *testing.T) instructions {
	t.Helper()
	text, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(text), "\n## Embed the map\n")
	section, _, _ = strings.Cut(section, "\n## ")
	var blocks []string
	for _, block := range regexp.MustCompile("(?s)```[a-z]*\n(.*?)\n```").FindAllStringSubmatch(section, -1) {
		blocks = append(blocks, block[1])
	}
	if len(blocks) != 3 {
		t.Fatalf("README has %d blocks about embedding, want command, snippet and policy", len(blocks))
	}
	return instructions{blocks[0], blocks[1], blocks[2]}
}

// Ensure a webmaster who follows README, on a page that has nothing else, gets the map; the list where scripts are blocked;
// under a policy that allows what README names and nothing more.
func TestWebmasterFollowsReadme(t *testing.T) {
	read := readme(t)
	command := regexp.MustCompile(`^\$ akteursnetz embed create ([a-z]+) --title "de=([^"]+)" --place (\d+)$`).FindStringSubmatch(read.command)
	if command == nil {
		t.Fatalf("README's command is now %q", read.command)
	}
	store := seeded(t)
	write(t, store, &graph.Embed{Name: command[1], Titles: graph.Texts{{Lang: "de", Text: command[2]}}, Places: []string{command[3]}})
	service := serve(t, store).URL
	here := func(text string) string { return strings.ReplaceAll(text, "https://SERVICE", service) }
	bare := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Content-Security-Policy", "default-src 'none'; "+here(read.policy))
		_, _ = w.Write([]byte("<!doctype html><html lang=de><title>Stadt</title><body>" + here(read.snippet)))
	}))
	t.Cleanup(bare.Close)

	o := open(t, bare.URL, 1100).ready()
	o.until(`root.querySelector(".cluster, .point")`)
	if got := o.js(`root.querySelector("h2").textContent`); got != command[2] {
		t.Errorf("the heading is %q, want %q", got, command[2])
	}
	if len(o.faults) > 0 || strings.Join(o.origins(), " ") != service+" "+bare.URL && strings.Join(o.origins(), " ") != bare.URL+" "+service {
		t.Errorf("requests went to %v; the browser complains: %v", o.origins(), o.faults)
	}

	blocked := open(t, "about:blank", 1100)
	if err := (proto.EmulationSetScriptExecutionDisabled{Value: true}).Call(blocked.Page); err != nil {
		t.Fatal(err)
	}
	blocked.MustNavigate(bare.URL).MustWaitLoad()
	blocked.js(`document.querySelector("noscript a").click()`)
	blocked.until(`document.querySelectorAll(".actors li").length === 13`)
	if got := blocked.js(`document.querySelector("h1").textContent`); got != command[2] {
		t.Errorf("the list is called %q", got)
	}
}
