package web_test

import (
	"bytes"
	"image"
	"image/png"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
)

// tileServer stands for somebody who makes map tiles.
func tileServer(t *testing.T) string {
	t.Helper()
	var tile bytes.Buffer
	if err := png.Encode(&tile, image.NewGray(image.Rect(0, 0, 256, 256))); err != nil {
		t.Fatal(err)
	}
	listening := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "image/png")
		_, _ = w.Write(tile.Bytes())
	}))
	t.Cleanup(listening.Close)
	return listening.URL
}

// Ensure tiles are asked for where a website wants them and names who made them, and never else.
func TestTilesAreOptIn(t *testing.T) {
	s := serve(t, seeded(t))
	tiles := tileServer(t)
	for name, c := range map[string]struct {
		attributes string
		wanted     bool
	}{
		"none":                {``, false},
		"without attribution": {` tile-url="` + tiles + `/{z}/{x}/{y}.png"`, false},
		"attribution alone":   {` tile-attribution="© Kachelwerk"`, false},
		"wanted":              {` tile-url="` + tiles + `/{z}/{x}/{y}.png" tile-attribution="© Kachelwerk"`, true},
	} {
		t.Run(name, func(t *testing.T) {
			o := open(t, host(t, s.URL, func(page string) string {
				page = strings.ReplaceAll(page, "img-src data:", "img-src data: "+tiles)
				return strings.Replace(page, `embed="perleberg"`, `embed="perleberg"`+c.attributes, 1)
			}), 1100).ready()
			o.until(`root.querySelector(".cluster, .point")`)
			if c.wanted {
				o.until(`root.querySelector(".leaflet-tile-loaded")`)
			}
			if got := slices.Contains(o.origins(), tiles); got != c.wanted {
				t.Errorf("tiles were asked for: %v; requests went to %v", got, o.origins())
			}
			for _, address := range o.asked() {
				if path, of := strings.CutPrefix(address, tiles); of && strings.ContainsAny(path, "{}?") {
					t.Errorf("asked for %s", address)
				}
			}
			if got := o.js(`root.querySelector(".foot").textContent.includes("© Kachelwerk")`); (got == "true") != c.wanted {
				t.Errorf("their maker is named: %s", got)
			}
			if len(o.faults) > 0 {
				t.Errorf("the browser complains: %v", o.faults)
			}
		})
	}
}
