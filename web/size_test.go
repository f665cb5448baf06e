package web_test

import (
	"compress/gzip"
	"os"
	"testing"
)

// mostPacked is what a town's page may have to load for the map, style included, in bytes.
const mostPacked = 65_000

// count counts what is written.
type count int

func (c *count) Write(b []byte) (int, error) { *c += count(len(b)); return len(b), nil }

// Ensure the map stays small enough for a slow connection.
func TestMapIsSmall(t *testing.T) {
	script, err := os.ReadFile("dist/actor-map.js")
	if err != nil {
		t.Fatal(err)
	}
	var size count
	packing := gzip.NewWriter(&size)
	if _, err := packing.Write(script); err != nil {
		t.Fatal(err)
	}
	if err := packing.Close(); err != nil {
		t.Fatal(err)
	}
	if size > mostPacked {
		t.Errorf("actor-map.js packs to %d bytes, at most %d are allowed", size, mostPacked)
	}
}
