package export_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"akteursnetz/graph/network/export"
)

func TestKumuConnectsElements(t *testing.T) {
	var read struct {
		Elements []struct {
			ID, Label, Type string
			Tags            []string
		}
		Connections []struct{ ID, From, To, Direction, Type string }
	}
	if err := json.Unmarshal([]byte(text(t, export.Kumu, content(t))), &read); err != nil {
		t.Fatal(err)
	}
	ids, directions := map[string]bool{}, map[string]string{}
	for _, element := range read.Elements {
		ids[element.ID] = true
	}
	for _, connection := range read.Connections {
		directions[connection.Type] = connection.Direction
		if !ids[connection.From] || !ids[connection.To] {
			t.Errorf("%+v leads nowhere", connection)
		}
	}
	want := map[string]string{
		"COOPERATES": "undirected", "KNOWS": "undirected", "FUNDS": "directed", "REFERS_TO": "directed", "ADVISES": "directed",
	}
	if diff := cmp.Diff(want, directions); diff != "" {
		t.Errorf("directions (-want +got):\n%s", diff)
	}
	centre := read.Elements[3]
	if centre.Label != `<b>Amt</b> & "Söhne" ]]>` || centre.Type != "JOB_CENTRE" || !cmp.Equal(centre.Tags, []string{"language"}) {
		t.Errorf("the job centre is %+v", centre)
	}
}

// TestGeoJSONShowsOnlyPlacesThatAreShown: the shelter's is hidden, and with it the ways there.
func TestGeoJSONShowsOnlyPlacesThatAreShown(t *testing.T) {
	var read struct {
		Type     string
		Features []struct {
			Type, ID string
			Geometry struct {
				Type        string
				Coordinates json.RawMessage
			}
			Properties map[string]any
		}
	}
	if err := json.Unmarshal([]byte(text(t, export.GeoJSON, content(t))), &read); err != nil {
		t.Fatal(err)
	}
	geometries := map[string]string{}
	for _, feature := range read.Features {
		geometries[feature.ID] = feature.Geometry.Type + string(feature.Geometry.Coordinates)
	}
	centroid, exact := "[11.8459,53.081]", "[11.86,53.071235]"
	want := map[string]string{
		"act_formula": "Point" + centroid, "act_markup": "Point" + exact,
		"tie_1": "LineString[" + centroid + "," + exact + "]", "tie_2": "LineString[" + centroid + "," + exact + "]",
	}
	if diff := cmp.Diff(want, geometries); diff != "" {
		t.Errorf("geometries (-want +got):\n%s", diff)
	}
}
