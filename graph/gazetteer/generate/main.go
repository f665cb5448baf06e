// Generate derives the gazetteer's data from the published files: run it in graph/gazetteer, after a new edition only.
//
//	go run ./generate DIR
//
// DIR holds gemeinden_vg250_2016.csv (ags, name, bez, lat, lon), de400.topo.json (objects kreise and laender) and
// plz_opengeodb.csv (plz, lat, lon, city). It writes data/places.csv, in the order of names, and data/postcodes.csv.
package main

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"akteursnetz/graph"
)

// place is a row of data/places.csv.
type place struct {
	ags, name string
	spelled   string // another writing of the name, for search; empty where there is none
	at        graph.Point
	free      bool // belongs to no municipality: forests, lakes
}

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: go run ./generate DIR")
	}
	if err := generate(os.Args[1]); err != nil {
		log.Fatal(err)
	}
}

func generate(dir string) error {
	municipalities, err := readMunicipalities(filepath.Join(dir, "gemeinden_vg250_2016.csv"))
	if err != nil {
		return err
	}
	wider, err := widerPlaces(filepath.Join(dir, "de400.topo.json"), municipalities)
	if err != nil {
		return err
	}
	places := append(wider, municipalities...)
	sortByName(places)
	if err := writeCSV("data/places.csv", placeRows(places)); err != nil {
		return err
	}
	postcodes, err := readCSV(filepath.Join(dir, "plz_opengeodb.csv"))
	if err != nil {
		return err
	}
	slices.SortFunc(postcodes, slices.Compare)
	return writeCSV("data/postcodes.csv", append([][]string{{"postcode", "lat", "lon", "town"}}, postcodes...))
}

func readMunicipalities(path string) ([]place, error) {
	rows, err := readCSV(path)
	if err != nil {
		return nil, err
	}
	var places []place
	for _, row := range rows { // ags, ars, name, bez, lat, lon
		at, err := point(row[4], row[5])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", row[0], err)
		}
		p := place{ags: row[0], name: row[2], at: at, free: row[3] == "Gemeindefreies Gebiet"}
		if long := spell(p.name); long != p.name {
			p.spelled = long
		}
		places = append(places, p)
	}
	return places, nil
}

// sortByName puts places in the order of every list: German collation of the name, then key.
func sortByName(places []place) {
	slices.SortFunc(places, func(a, b place) int {
		return cmp.Or(strings.Compare(graph.SortKey(a.name), graph.SortKey(b.name)), strings.Compare(a.ags, b.ags))
	})
}

func placeRows(places []place) [][]string {
	rows := [][]string{{"ags", "name", "spelled", "lat", "lon", "free"}}
	for _, p := range places {
		free := ""
		if p.free {
			free = "1"
		}
		rows = append(rows, []string{p.ags, p.name, p.spelled, degrees(p.at.Lat), degrees(p.at.Lon), free})
	}
	return rows
}

func point(lat, lon string) (p graph.Point, err error) {
	if p.Lat, err = strconv.ParseFloat(lat, 64); err == nil {
		p.Lon, err = strconv.ParseFloat(lon, 64)
	}
	return p, err
}

// degrees with four decimals name a spot of eleven metres.
func degrees(value float64) string { return strconv.FormatFloat(value, 'f', 4, 64) }

// readCSV gives the rows without the header.
func readCSV(path string) ([][]string, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return rows[1:], nil
}

// writeCSV writes rows plainly: the reader splits at commas, so a value with a comma or quote is an error.
func writeCSV(path string, rows [][]string) error {
	var out strings.Builder
	for _, row := range rows {
		line := strings.Join(row, ",")
		if strings.Count(line, ",") != len(row)-1 || strings.ContainsAny(line, "\"\n") {
			return fmt.Errorf("%s: a value of %q holds a comma, quote or line break", path, row)
		}
		out.WriteString(line + "\n")
	}
	return os.WriteFile(path, []byte(out.String()), 0o644)
}
