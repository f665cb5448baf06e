package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"akteursnetz/graph/tables"
)

func TestGenerateWritesTheSameFilesForTheSameSeed(t *testing.T) {
	folder := home(t)
	generate := func(dir, seed string) string {
		dir = filepath.Join(folder, dir)
		ok(t, "generate", "--actors", "100", "--ties", "300", "--seed", seed, dir)
		return contentOf(t, dir)
	}
	first := generate("a", "7")
	if generate("b", "7") != first {
		t.Error("two runs with one seed differ")
	}
	if generate("c", "8") == first {
		t.Error("two seeds give the same files")
	}
}

// contentOf joins all tables of a folder.
func contentOf(t *testing.T, dir string) string {
	t.Helper()
	var all strings.Builder
	for _, name := range tables.Tables() {
		text, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
		all.WriteString("== " + name + "\n" + string(text))
	}
	return all.String()
}

func TestGenerateTellsAProgramHowFarItIs(t *testing.T) {
	folder := home(t)
	got := try(t, "generate", "--actors", "2000", "--ties", "3000", folder)
	if got.status != 0 || !strings.Contains(got.err, "generate: 5000 of 5000 records\n") || strings.Count(got.err, "\n") > 11 {
		t.Errorf("status %d, said %q", got.status, got.err)
	}
}

func TestGenerateSaysWhatCannotBe(t *testing.T) {
	folder := home(t)
	fails(t, exitUsage, []string{"--actors"}, "generate", folder, "--ties", "5")
	fails(t, exitUsage, []string{"--actors", "many"}, "generate", folder, "--actors", "many", "--ties", "5")
	fails(t, exitFailure, []string{"actors", "2"}, "generate", folder, "--actors", "1", "--ties", "0")
	fails(t, exitFailure, []string{"ties"}, "generate", folder, "--actors", "10", "--ties", "5000")
}
