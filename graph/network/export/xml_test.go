package export_test

import (
	"encoding/xml"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"akteursnetz/graph"
	"akteursnetz/graph/network"
	"akteursnetz/graph/network/export"
)

type graphml struct {
	XMLName xml.Name `xml:"http://graphml.graphdrawing.org/xmlns graphml"`
	Keys    []struct {
		ID   string `xml:"id,attr"`
		For  string `xml:"for,attr"`
		Name string `xml:"attr.name,attr"`
		Type string `xml:"attr.type,attr"`
	} `xml:"key"`
	Graph struct {
		Default string         `xml:"edgedefault,attr"`
		Nodes   []graphmlThing `xml:"node"`
		Edges   []graphmlThing `xml:"edge"`
	} `xml:"graph"`
}

type graphmlThing struct {
	ID     string `xml:"id,attr"`
	Source string `xml:"source,attr"`
	Target string `xml:"target,attr"`
	Data   []struct {
		Key   string `xml:"key,attr"`
		Value string `xml:",chardata"`
	} `xml:"data"`
}

func (t graphmlThing) data() map[string]string {
	data := map[string]string{}
	for _, d := range t.Data {
		data[d.Key] = d.Value
	}
	return data
}

type gexf struct {
	XMLName xml.Name `xml:"http://gexf.net/1.3 gexf"`
	Version string   `xml:"version,attr"`
	Graph   struct {
		Default    string `xml:"defaultedgetype,attr"`
		Mode       string `xml:"mode,attr"`
		Format     string `xml:"timeformat,attr"`
		Attributes []struct {
			Class    string `xml:"class,attr"`
			Declared []struct {
				ID   string `xml:"id,attr"`
				Type string `xml:"type,attr"`
			} `xml:"attribute"`
		} `xml:"attributes"`
		Nodes []gexfThing `xml:"nodes>node"`
		Edges []gexfThing `xml:"edges>edge"`
	} `xml:"graph"`
}

type gexfThing struct {
	ID     string `xml:"id,attr"`
	Label  string `xml:"label,attr"`
	Source string `xml:"source,attr"`
	Target string `xml:"target,attr"`
	Values []struct {
		For   string `xml:"for,attr"`
		Value string `xml:"value,attr"`
	} `xml:"attvalues>attvalue"`
	Spells []struct {
		Start string `xml:"start,attr"`
		End   string `xml:"end,attr"`
	} `xml:"spells>spell"`
	Position *struct {
		X float64 `xml:"x,attr"`
		Y float64 `xml:"y,attr"`
	} `xml:"http://gexf.net/1.3/viz position"`
}

func readGraphML(tb testing.TB, file string) (read graphml) {
	tb.Helper()
	if err := xml.Unmarshal([]byte(file), &read); err != nil {
		tb.Fatalf("%v in\n%s", err, file)
	}
	return read
}

func readGEXF(tb testing.TB, file string) (read gexf) {
	tb.Helper()
	if err := xml.Unmarshal([]byte(file), &read); err != nil {
		tb.Fatalf("%v in\n%s", err, file)
	}
	return read
}

func TestGraphMLComesBack(t *testing.T) {
	read := readGraphML(t, text(t, export.GraphML, content(t)))
	declared := map[string]bool{}
	for _, key := range read.Keys {
		if declared[key.ID] || !slices.Contains([]string{"string", "boolean", "int", "double"}, key.Type) {
			t.Errorf("key %+v", key)
		}
		declared[key.ID] = true
	}
	ids := map[string]bool{}
	for _, node := range read.Graph.Nodes {
		ids[node.ID] = true
	}
	for _, thing := range append(read.Graph.Nodes, read.Graph.Edges...) {
		for key := range thing.data() {
			if !declared[key] {
				t.Errorf("%s has %s, which is not declared", thing.ID, key)
			}
		}
	}
	for _, edge := range read.Graph.Edges {
		if !ids[edge.Source] || !ids[edge.Target] {
			t.Errorf("%+v leads nowhere", edge)
		}
	}
	if len(read.Graph.Nodes) != 5 || len(read.Graph.Edges) != 5 || read.Graph.Default != "directed" {
		t.Errorf("%d nodes, %d edges, %s", len(read.Graph.Nodes), len(read.Graph.Edges), read.Graph.Default)
	}
	markup := read.Graph.Nodes[3].data()
	want := map[string]string{
		"node_label": `<b>Amt</b> & "Söhne" ]]>`, "node_kind": "JOB_CENTRE", "node_outside_administration": "false",
		"node_place": "12070296", "node_place_name": "Perleberg", "node_latitude": "53.071235", "node_longitude": "11.86",
		"node_precision": "EXACT", "node_topics": "language", "node_target_groups": "refugees", "node_languages": "ar|de",
		"node_roles": "ROOMS", "node_collective": "false", "node_verified_at": "2026-05-01",
	}
	if diff := cmp.Diff(want, markup); diff != "" {
		t.Errorf("the job centre (-want +got):\n%s", diff)
	}
	wantTie := map[string]string{
		"edge_weight": "4", "edge_kind": "COOPERATES", "edge_symmetric": "true", "edge_strength": "4", "edge_since": "2019",
		"edge_confirmed": "true", "edge_initiative": "ini_open",
	}
	if diff := cmp.Diff(wantTie, read.Graph.Edges[0].data()); diff != "" {
		t.Errorf("the first tie (-want +got):\n%s", diff)
	}
}

func TestGEXFComesBack(t *testing.T) {
	c := content(t)
	read := readGEXF(t, text(t, export.GEXF, c))
	if read.Version != "1.3" || read.Graph.Mode != "dynamic" || read.Graph.Format != "date" ||
		len(read.Graph.Nodes) != 5 || len(read.Graph.Edges) != 5 {
		t.Errorf("read %+v", read)
	}
	for i, things := range [][]gexfThing{read.Graph.Nodes, read.Graph.Edges} {
		declared := map[string]bool{}
		for _, a := range read.Graph.Attributes[i].Declared {
			declared[a.ID] = true
		}
		for _, thing := range things {
			for _, value := range thing.Values {
				if !declared[value.For] {
					t.Errorf("%s has %s, which is not declared", thing.ID, value.For)
				}
			}
		}
	}
	points, err := c.Network.Layout(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for v, node := range read.Graph.Nodes {
		if node.Position == nil || node.Position.X < points[v].X*1000-.001 || node.Position.X > points[v].X*1000+.001 {
			t.Errorf("%s stands at %+v, want %+v", node.ID, node.Position, points[v])
		}
		tied := c.Network.Graph.Simple.Degree(int32(v)) > 0
		if has := node.Values[len(node.Values)-1].For == "community"; has != tied {
			t.Errorf("%s has a community: %t", node.ID, has)
		}
	}
	spells := map[string][2]string{}
	for _, edge := range read.Graph.Edges {
		for _, spell := range edge.Spells {
			spells[edge.ID] = [2]string{spell.Start, spell.End}
		}
	}
	want := map[string][2]string{"tie_1": {"2019-01-01", ""}, "tie_3": {"2020-03-15", "2030-12-31"}, "tie_5": {"", "2026-12-31"}}
	if diff := cmp.Diff(want, spells); diff != "" {
		t.Errorf("spells (-want +got):\n%s", diff)
	}
}

// TestTiesWithoutDirectionMakeAnUndirectedGraph where there are no others.
func TestTiesWithoutDirectionMakeAnUndirectedGraph(t *testing.T) {
	scope := network.Scope{Tie: network.TieScope{TieCond: graph.TieCond{Kinds: []graph.TieKind{graph.Cooperates, graph.Knows}}}}
	c := contentFor(t, storeOf(t, records()), graph.Public, scope)
	if got := readGraphML(t, text(t, export.GraphML, c)).Graph.Default; got != "undirected" {
		t.Errorf("GraphML is %s", got)
	}
	if got := readGEXF(t, text(t, export.GEXF, c)).Graph.Default; got != "undirected" {
		t.Errorf("GEXF is %s", got)
	}
}

// TestAnyNameComesBack from XML: what XML cannot hold is replaced, everything else unchanged.
func TestAnyNameComesBack(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		name := rapid.String().Draw(r, "name")
		want := strings.Map(func(c rune) rune {
			if c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c == 0xfffe || c == 0xffff {
				return utf8.RuneError
			}
			return c
		}, name)
		c := content(t)
		c.Reader = renamed{c.Reader, name}
		if got := readGraphML(t, text(t, export.GraphML, c)).Graph.Nodes[0].data()["node_label"]; got != want {
			r.Errorf("GraphML gives %q, want %q", got, want)
		}
		if got := readGEXF(t, text(t, export.GEXF, c)).Graph.Nodes[0].Label; got != want {
			r.Errorf("GEXF gives %q, want %q", got, want)
		}
	})
}
