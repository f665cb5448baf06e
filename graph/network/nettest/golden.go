package nettest

import (
	_ "embed"
	"encoding/json"
	"testing"
)

//go:embed testdata/golden.json
var goldenFile []byte

// Golden reads a value of golden.json, which networkx and igraph agree on.
func Golden[T any](t *testing.T, graph, key string) T {
	t.Helper()
	var graphs map[string]map[string]json.RawMessage
	if err := json.Unmarshal(goldenFile, &graphs); err != nil {
		t.Fatal(err)
	}
	var value T
	if err := json.Unmarshal(graphs[graph][key], &value); err != nil {
		t.Fatalf("%s of %s: %v", key, graph, err)
	}
	return value
}
