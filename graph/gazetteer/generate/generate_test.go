package main

import (
	"encoding/json"
	"math"
	"testing"

	"akteursnetz/graph"
)

// A square of ten degrees with a square hole of two in its right half, of two arcs; the hole is walked backwards.
const frame = `{
	"transform": {"scale": [1, 1], "translate": [0, 0]},
	"arcs": [[[0, 0], [10, 0], [0, 10], [-10, 0], [0, -10]], [[6, 4], [2, 0], [0, 2], [-2, 0], [0, -2]]],
	"objects": {"kreise": {"geometries": [{"type": "Polygon", "arcs": [[0], [-2]]}, {"type": "MultiPolygon", "arcs": [[[0], [-2]]]}]}}
}`

func TestAreaWithAHole(t *testing.T) {
	var shape topology
	if err := json.Unmarshal([]byte(frame), &shape); err != nil {
		t.Fatal(err)
	}
	for _, arc := range shape.Arcs {
		shape.undelta(arc)
	}
	for _, g := range shape.Objects["kreise"].Geometries {
		a, err := shape.area(g)
		if err != nil {
			t.Fatal(err)
		}
		wantLon := (100*5.0 - 4*7) / 96
		if c := a.centroid(); math.Abs(c.Lat-5) > 1e-9 || math.Abs(c.Lon-wantLon) > 1e-9 {
			t.Errorf("%s: the centre is %v, want 5, %f", g.Type, c, wantLon)
		}
		for p, want := range map[graph.Point]bool{
			{Lat: 5, Lon: 3}: true, {Lat: 5, Lon: 7}: false, {Lat: 5, Lon: 9}: true, {Lat: 5, Lon: 11}: false, {Lat: -1, Lon: 3}: false,
		} {
			if a.contains(p) != want {
				t.Errorf("%s contains %v: %t", g.Type, p, !want)
			}
		}
	}
}

func TestSpell(t *testing.T) {
	for name, want := range map[string]string{
		"Weilheim i. OB":              "Weilheim in Oberbayern",
		"Burgberg i. Allgäu":          "Burgberg im Allgäu",
		"Berg b. Neumarkt i.d. OPf.":  "Berg bei Neumarkt in der Oberpfalz",
		"Königstein/Sächs. Schw.":     "Königstein/Sächsische Schweiz",
		"Tambach-Dietharz/Thür. Wald": "Tambach-Dietharz/Thüringer Wald",
		"St. Georgen im Schwarzwald":  "Sankt Georgen im Schwarzwald",
		"Perleberg":                   "Perleberg",
	} {
		if got := spell(name); got != want {
			t.Errorf("%s is spelled %q, want %q", name, got, want)
		}
	}
}

func TestDesignation(t *testing.T) {
	for name, want := range map[string]string{
		"Prignitz": "Landkreis Prignitz", "Enzkreis": "", "Saarpfalz-Kreis": "", "Städteregion Aachen": "", "Regionalverband Saarbrücken": "",
	} {
		if got := designation(name, "Landkreis"); got != want {
			t.Errorf("%s is called %q, want %q", name, got, want)
		}
	}
}

func TestWriteCSVRefusesWhatTheReaderWouldSplit(t *testing.T) {
	for _, value := range []string{"a,b", "a\nb", `"a"`} {
		if err := writeCSV(t.TempDir()+"/x.csv", [][]string{{"1", value}}); err == nil {
			t.Errorf("%q was written", value)
		}
	}
}
