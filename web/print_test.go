package web_test

import (
	"io"
	"strings"
	"testing"

	"github.com/go-rod/rod/lib/proto"

	"akteursnetz/graph"
)

// Ensure a printed profile has what helps on paper: no navigation, every address in letters, black on white, where it came from.
func TestProfileOnPaper(t *testing.T) {
	store := seeded(t)
	helper := at("papier")
	helper.Topics, helper.TargetGroups = nil, nil
	helper.Website, helper.Contact = "https://bruecke.example.org/hilfe", graph.Contact{Email: "buero@example.org", Phone: "03876 12345"}
	write(t, store, helper,
		&graph.Tie{ID: "tie_papier", From: helper.ID, To: "act_landkreis-prignitz", Kind: graph.Cooperates},
		&graph.Offer{ID: "off_papier", Provider: helper.ID, Kind: "COURSE", Status: graph.Running,
			Titles: graph.Texts{{Lang: "de", Text: "Sprachcafé"}}, URL: "https://bruecke.example.org/cafe"})
	o := open(t, serve(t, store).URL+"/a/"+helper.ID, 800)
	if err := (proto.EmulationSetEmulatedMedia{Media: "print"}).Call(o.Page); err != nil {
		t.Fatal(err)
	}
	for _, hidden := range []string{".skip", ".top nav", ".bottom ul", ".sheet a[href*='/network']"} {
		if got := o.js(`document.querySelector("` + hidden + `").checkVisibility()`); got != "false" {
			t.Errorf("%s is on paper", hidden)
		}
	}
	shown := o.js(`document.body.innerText + [...document.querySelectorAll("a")].map((a) => getComputedStyle(a, "::after").content)`)
	for _, want := range []string{
		"Brücke papier", "https://bruecke.example.org/hilfe", "buero@example.org", "03876 12345", "https://bruecke.example.org/cafe",
		"Landkreis Prignitz", "netz@example.org", "https://netz.example.org/a/act_papier", "GeoBasis-DE",
	} {
		if !strings.Contains(shown, want) {
			t.Errorf("the paper lacks %s:\n%s", want, shown)
		}
	}
	plain := `(a) => getComputedStyle(a).color === getComputedStyle(a.parentElement).color`
	if got := o.js(`[...document.querySelectorAll(".sheet a")].every(` + plain + `)`); got != "true" {
		t.Error("links are in colours that a printer makes pale")
	}
	paper, err := o.PDF(&proto.PagePrintToPDF{})
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(paper)
	if err != nil || strings.Count(string(content), "/Type /Page\n") != 1 {
		t.Errorf("%d pages, %v", strings.Count(string(content), "/Type /Page\n"), err)
	}
}
