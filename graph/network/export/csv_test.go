package export_test

import (
	"bytes"
	"encoding/csv"
	"math"
	"strconv"
	"strings"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/network/export"
	"akteursnetz/graph/network/measure"
	"akteursnetz/graph/network/sparse"
)

func rows(tb testing.TB, file string) []map[string]string {
	tb.Helper()
	records, err := csv.NewReader(strings.NewReader(file)).ReadAll()
	if err != nil {
		tb.Fatal(err)
	}
	var out []map[string]string
	for _, record := range records[1:] {
		row := map[string]string{}
		for i, cell := range record {
			row[records[0][i]] = cell
		}
		out = append(out, row)
	}
	return out
}

// TestNoTextBecomesAFormula: what begins like one gets an apostrophe; numbers do not.
func TestNoTextBecomesAFormula(t *testing.T) {
	for name, want := range map[string]string{
		"=1+1": "'=1+1", "+49 3876": "'+49 3876", "-": "'-", "@cmd": "'@cmd", "\t=1": "'\t=1", "＝1": "'＝1", "a=1": "a=1", "'=1": "'=1", "": "",
		"Ünal e. V.": "Ünal e. V.",
	} {
		c := content(t)
		c.Reader = renamed{c.Reader, name}
		for _, got := range []string{rows(t, text(t, allMeasures, c))[0]["name"], rows(t, text(t, export.Edges, c))[0]["source_name"]} {
			if got != want {
				t.Errorf("%q is written %q, want %q", name, got, want)
			}
		}
	}
	for _, row := range rows(t, text(t, export.Edges, content(t))) {
		if reference := row["reference"]; reference != "" && reference != "'=1" {
			t.Errorf("the reference is %q", reference)
		}
		if row["weight"] != "1" && row["weight"] != "4" {
			t.Errorf("the weight is %q", row["weight"])
		}
	}
}

// TestMeasuresAreThoseOfTheNetwork compares every cell with what the network says.
func TestMeasuresAreThoseOfTheNetwork(t *testing.T) {
	c := content(t)
	for v, row := range rows(t, text(t, allMeasures, c)) {
		for _, m := range measure.Kinds {
			values, err := c.Network.Values(t.Context(), m)
			if err != nil {
				t.Fatal(err)
			}
			cell, want := row[strings.ToLower(string(m))], values.Values[v]
			undefined := math.IsNaN(want) || m == measure.KindClustering && c.Network.Graph.Simple.Degree(int32(v)) < 2
			got, err := strconv.ParseFloat(cell, 64)
			if undefined != (cell == "") || !undefined && (err != nil || got != measure.Round(want)) {
				t.Errorf("%s of %s is %q, want %v", m, row["id"], cell, want)
			}
		}
		if row["cut_actor"] != strconv.FormatBool(row["id"] == "act_formula") {
			t.Errorf("%s is a cut actor: %s", row["id"], row["cut_actor"])
		}
	}
}

func TestChosenMeasuresStandAlone(t *testing.T) {
	var out bytes.Buffer
	chosen := []measure.Kind{measure.KindBetweenness, measure.KindDegree}
	if err := export.Measures(t.Context(), &out, content(t), chosen); err != nil {
		t.Fatal(err)
	}
	header, _, _ := strings.Cut(out.String(), "\n")
	if header != "id,name,kind,place,place_name,betweenness,betweenness_standard_error,degree" {
		t.Errorf("the header is %s", header)
	}
	if got := rows(t, out.String())[2]; got["degree"] != "3" || got["betweenness"] == "0" {
		t.Errorf("formula has %v", got)
	}
}

// TestTooLargeForAMeasure names it and the remedies, before anything is measured: this network has nothing to measure on.
func TestTooLargeForAMeasure(t *testing.T) {
	c := content(t)
	c.Network.Graph = &sparse.Graph{N: 1_000_000, Ties: 1_000_000}
	for _, measures := range [][]measure.Kind{nil, {measure.KindBetweenness, measure.KindCloseness}} {
		var out bytes.Buffer
		err := export.Measures(t.Context(), &out, c, measures)
		if graph.CodeOf(err) != graph.Limit || !strings.Contains(err.Error(), "CLOSENESS") || out.Len() > 0 {
			t.Errorf("got %v, wrote %s", err, out.String())
		}
	}
}
