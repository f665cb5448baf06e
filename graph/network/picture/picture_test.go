package picture

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var rewrite = flag.Bool("rewrite", false, "write the picture into testdata")

func draw(tb testing.TB, p Picture) string {
	tb.Helper()
	var out bytes.Buffer
	if err := Draw(&out, p); err != nil {
		tb.Fatal(err)
	}
	return out.String()
}

// small is a picture with everything in it.
func small() Picture {
	return Picture{
		Lang: "de", Title: "Netzwerk <Prignitz>", Subtitle: "4 Akteure & 2 Verbindungen", Description: "Zwei von vier Akteuren sind verbunden.",
		Nodes: []Node{
			{X: 0, Y: 0, Size: 1, Group: 0, Label: `<b>Amt</b> & "Söhne"`, Hint: "Amt · 2"},
			{X: 1, Y: 1, Size: .25, Group: 1, Label: "بيت الثقافة"}, {X: 1, Y: 0, Size: 0, Group: MaxGroups, Label: "Verein"},
		},
		Lines:    [][2]int{{0, 1}, {0, 2}},
		Isolates: []Node{{Group: 2, Label: "Chor", Hint: "Allein"}}, IsolatesTitle: "Ohne Verbindung (1)",
		GroupsTitle: "Art", Groups: []Group{{"Behörde", 1}, {"Verein", 1}, {"Netzwerk", 1}}, Others: Group{"Alle übrigen", 1},
		SizesTitle: "Verbundene Akteure", Sizes: []Size{{1, "2"}, {.5, "1"}}, Notes: []string{"Linie: mindestens eine Verbindung"},
	}
}

func TestSmallPicture(t *testing.T) {
	got := draw(t, small())
	if *rewrite {
		if err := os.WriteFile("testdata/small.svg", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/small.svg")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("the picture differs (-recorded +got):\n%s", diff)
	}
}

// random has n nodes of which some have long, some short names, in the words of two scripts.
func random(n int, seed uint64) Picture {
	rng := rand.New(rand.NewPCG(seed, 0))
	words := strings.Fields("Verein Amt Integrationsbeauftragte des Landkreises Ravensburg und für Migration بيت الثقافة 文化之家 W.")
	p := small()
	p.Nodes, p.Lines = nil, nil
	for i := range n {
		var name []string
		for range 1 + rng.IntN(6) {
			name = append(name, words[rng.IntN(len(words))])
		}
		p.Nodes = append(p.Nodes, Node{
			X: rng.NormFloat64(), Y: rng.NormFloat64(), Size: 1 / float64(1+i), Group: rng.IntN(MaxGroups + 1), Label: strings.Join(name, " "),
		})
		if i > 0 {
			p.Lines = append(p.Lines, [2]int{rng.IntN(i), i})
		}
	}
	return p
}

// TestPicturesAreSelfContained: well-formed, of harmless elements, with a text alternative, without style or reference.
func TestPicturesAreSelfContained(t *testing.T) {
	harmless := []string{"svg", "title", "desc", "rect", "text", "path", "g", "circle"}
	for name, p := range map[string]Picture{
		"small": small(), "random": random(300, 1), "empty": {}, "nothing but isolates": {Isolates: slices.Repeat([]Node{{}}, 1000)},
	} {
		decoder, seen := xml.NewDecoder(strings.NewReader(draw(t, p))), map[string]int{}
		for {
			token, err := decoder.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			start, isStart := token.(xml.StartElement)
			if !isStart {
				continue
			}
			seen[start.Name.Local]++
			if !slices.Contains(harmless, start.Name.Local) {
				t.Errorf("%s has the element %s", name, start.Name.Local)
			}
			for _, a := range start.Attr {
				if strings.HasPrefix(a.Name.Local, "on") || a.Name.Local == "style" || a.Name.Local == "href" || strings.Contains(a.Value, "url(") {
					t.Errorf("%s has the attribute %s=%q", name, a.Name.Local, a.Value)
				}
				if strings.Contains(a.Value, "NaN") || strings.Contains(a.Value, "Inf") {
					t.Errorf("%s has the attribute %s=%q", name, a.Name.Local, a.Value)
				}
			}
		}
		if seen["svg"] != 1 || seen["desc"] != 1 || seen["title"] == 0 {
			t.Errorf("%s has the elements %v", name, seen)
		}
	}
}

// TestLegendIsCutAtTheEnd: the beginning and the number stay.
func TestLegendIsCutAtTheEnd(t *testing.T) {
	district := "Schwalm-Eder-Kreis: Unterstützung kreisangehöriger Kommunen, "
	for label, want := range map[string]string{
		district + "Ländlicher Raum, Welcome Center und Integrationszentrum": district + "… (7)",
		strings.Repeat("Runder Tisch ", 12):                                  strings.Repeat("Runder Tisch ", 6) + "… (7)",
		strings.Repeat("x", 300):                                             "",
		"Oldenburg: EU-Arbeitsmigration":                                     "Oldenburg: EU-Arbeitsmigration (7)",
	} {
		d := &drawing{}
		d.entry(0, Group{label, 7}, 0)
		var texts []string
		for _, line := range regexp.MustCompile(`<text[^>]*>([^<]*)`).FindAllStringSubmatch(d.out.String(), -1) {
			texts = append(texts, line[1])
		}
		if got := strings.Join(texts, " "); want != "" && got != want || len(texts) > mostLines {
			t.Errorf("%q becomes %q, want %q", label, got, want)
		}
	}
}

// TestFewIsolatesHaveNames, many none.
func TestFewIsolatesHaveNames(t *testing.T) {
	for count, want := range map[int]int{1: 1, mostNamed: mostNamed, mostNamed + 1: 0} {
		p := small()
		p.Isolates = slices.Repeat([]Node{{Label: "Chor"}}, count)
		if got := strings.Count(draw(t, p), ">Chor<"); got != want {
			t.Errorf("of %d isolates %d have names, want %d", count, got, want)
		}
	}
}

func TestNamesAreText(t *testing.T) {
	p := small()
	p.Nodes[0].Label, p.Nodes[0].Hint = "<script>alert(1)</script>", "</title><a href='x'>\x00"
	got := draw(t, p)
	if strings.Contains(got, "<script") || strings.Contains(got, "<a ") || strings.Contains(got, "\x00") {
		t.Errorf("markup got through: %s", got)
	}
	if !strings.Contains(got, "&lt;script&gt;alert(1)&lt;/script&gt;") {
		t.Errorf("the name is not there: %s", got)
	}
}

func TestEqualPicturesHaveEqualBytes(t *testing.T) {
	first := draw(t, random(500, 7))
	for range 5 {
		if draw(t, random(500, 7)) != first {
			t.Fatal("the picture differs")
		}
	}
}

// TestColoursAreNotAlone: no two groups share a colour or, but for the first and all others, a shape.
func TestColoursAreNotAlone(t *testing.T) {
	signs := map[string]int{}
	for group := range styles {
		d := &drawing{}
		d.shape(group, 0, 0, 10, "")
		shape, colour, _ := strings.Cut(d.out.String(), "fill")
		signs[shape]++
		signs[colour]++
	}
	if len(signs) != 2*len(styles)-1 {
		t.Errorf("%d groups have only %d shapes and colours", len(styles), len(signs))
	}
}

func TestShapesHaveTheAreaOfTheirCircle(t *testing.T) {
	for group, style := range styles {
		if style.corner == nil {
			continue
		}
		area, corners := 0., style.corner(1)
		for i, p := range corners {
			q := corners[(i+1)%len(corners)]
			area += (p[0]*q[1] - q[0]*p[1]) / 2
		}
		if area = max(area, -area); area < 3.1415 || area > 3.1417 {
			t.Errorf("the shape of group %d has the area %v", group, area)
		}
	}
}

func BenchmarkDraw(b *testing.B) {
	for _, n := range []int{300, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			p := random(n, 1)
			for b.Loop() {
				draw(b, p)
			}
		})
	}
}
