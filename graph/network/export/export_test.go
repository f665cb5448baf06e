package export_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"akteursnetz/graph"
	"akteursnetz/graph/network"
	"akteursnetz/graph/network/export"
)

var rewrite = flag.Bool("rewrite", false, "write the files into testdata")

// TestFiles holds every format to the file of it that people have read.
func TestFiles(t *testing.T) {
	c := content(t)
	for name, format := range formats {
		path, got := filepath.Join("testdata", name), text(t, format, c)
		if *rewrite {
			if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s differs (-recorded +got):\n%s", name, diff)
		}
	}
}

// TestNobodyIsShownMore: what an audience may not see is in no file, not even as something that is left out.
func TestNobodyIsShownMore(t *testing.T) {
	store := storeOf(t, records())
	for name, format := range formats {
		public := text(t, format, contentFor(t, store, graph.Public, network.Scope{}))
		for _, secret := range []string{
			"act_partner", "ini_hidden", "tie_7", "tie_8", "secret@", "03876", "Am Wald", "vertraulich", "53.2", "53.1",
		} {
			if strings.Contains(public, secret) {
				t.Errorf("%s tells %s", name, secret)
			}
		}
		if partners := text(t, format, contentFor(t, store, graph.PartnerLevel, network.Scope{})); partners == public {
			t.Errorf("%s is the same for partners", name)
		}
	}
	internal := contentFor(t, store, graph.InternalOnly, network.Scope{})
	if got := text(t, export.GeoJSON, internal); !strings.Contains(got, "[12,53.2]") {
		t.Errorf("coordinators do not see where the shelter is: %s", got)
	}
}

func TestEmptyNetworkIsAValidFile(t *testing.T) {
	c := contentFor(t, storeOf(t, records()), graph.Public, network.Scope{Actors: []string{}})
	for name, want := range map[string]string{
		"network.kumu.json": "{\"elements\":[\n],\"connections\":[\n]}\n",
		"network.geojson":   "{\"type\":\"FeatureCollection\",\"features\":[\n]}\n",
		"network.edges.csv": "source,target,type,id,weight,source_name,target_name,kind,symmetric,strength,since,until,confirmed," +
			"initiative,reference\n",
	} {
		if got := text(t, formats[name], c); got != want {
			t.Errorf("%s is %q", name, got)
		}
	}
	if got := readGraphML(t, text(t, export.GraphML, c)); len(got.Graph.Nodes)+len(got.Graph.Edges) != 0 {
		t.Errorf("GraphML holds %+v", got.Graph)
	}
	if got := readGEXF(t, text(t, export.GEXF, c)); len(got.Graph.Nodes)+len(got.Graph.Edges) != 0 {
		t.Errorf("GEXF holds %+v", got.Graph)
	}
	if got := text(t, allMeasures, c); strings.Count(got, "\n") != 1 {
		t.Errorf("measures are %s", got)
	}
}

// TestRecordsThatWentAreLeftOut: between the reading of the network and that of its records they may be deleted.
func TestRecordsThatWentAreLeftOut(t *testing.T) {
	c := content(t)
	c.Reader = &altered{Reader: c.Reader, gone: map[string]bool{"act_arabic": true, "tie_2": true}}
	for name, format := range formats {
		got := text(t, format, c)
		for _, gone := range []string{"act_arabic", "tie_2", "tie_3", "tie_5"} {
			if strings.Contains(got, gone) {
				t.Errorf("%s names %s", name, gone)
			}
		}
		if !strings.Contains(got, "act_formula") || name != "network.measures.csv" && !strings.Contains(got, "tie_1") {
			t.Errorf("%s lacks what is there: %s", name, got)
		}
	}
}

func TestErrorsEndTheFile(t *testing.T) {
	c, away := content(t), errors.New("away")
	c.Reader = &altered{Reader: c.Reader, err: away}
	for name, format := range formats {
		err := format(t.Context(), &strings.Builder{}, c)
		if name != "network.measures.csv" && !errors.Is(err, away) { // which reads no ties
			t.Errorf("%s: %v", name, err)
		}
		if err := format(t.Context(), full{}, content(t)); !errors.Is(err, errFull) {
			t.Errorf("%s onto a full disk: %v", name, err)
		}
	}
}

var errFull = errors.New("full")

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

// TestManyRecordsAreReadInBatches also finds ones that are lost between batches.
func TestManyRecordsAreReadInBatches(t *testing.T) {
	var many []graph.Entity
	for i := range 2100 {
		many = append(many, &graph.Actor{ID: fmt.Sprintf("act_%04d", i), Kind: graph.Association, Name: "A", Precision: graph.PlacePrecision})
		if i > 0 {
			many = append(many, &graph.Tie{ID: fmt.Sprintf("tie_%04d", i), From: "act_0000", To: fmt.Sprintf("act_%04d", i), Kind: graph.Knows})
		}
	}
	c := contentFor(t, storeOf(t, many), graph.Public, network.Scope{})
	counting := &altered{Reader: c.Reader}
	c.Reader = counting
	if got := strings.Count(text(t, export.Edges, c), "\n"); got != 2100 {
		t.Errorf("%d lines of ties, want 2100", got)
	}
	got := readGraphML(t, text(t, export.GraphML, c))
	if len(got.Graph.Nodes) != 2100 || len(got.Graph.Edges) != 2099 {
		t.Errorf("%d nodes and %d edges", len(got.Graph.Nodes), len(got.Graph.Edges))
	}
	if counting.most > 1000 {
		t.Errorf("%d records were asked for at once", counting.most)
	}
}
