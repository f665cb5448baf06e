package generator

import (
	"encoding/csv"
	"fmt"
	"strconv"

	"akteursnetz/seed"
)

// slugs reads the first column of a file of the seed.
func slugs(name string) ([]string, error) {
	file, err := seed.Files().Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("read %s of the seed: %w", name, err)
	}
	var out []string
	for _, row := range rows[1:] {
		out = append(out, row[0])
	}
	return out, nil
}

// id gives the id of the nth record of a kind: act_g0000001.
func id(prefix string, n int) string { return prefix + "g" + itoa(n, 7) }

func itoa(n, digits int) string {
	text := strconv.Itoa(n)
	for len(text) < digits {
		text = "0" + text
	}
	return text
}
