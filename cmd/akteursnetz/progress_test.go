package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestProgressIsTenLinesForPrograms(t *testing.T) {
	var out bytes.Buffer
	p := screen{err: &out}.progress("import")
	for done := 1; done <= 1000; done++ {
		p.at(done, 1000)
	}
	p.end()
	if lines := strings.Count(out.String(), "\n"); lines < 10 || lines > 11 {
		t.Errorf("%d lines: %s", lines, out.String())
	}
	if !strings.HasSuffix(out.String(), "import: 1000 of 1000 records\n") {
		t.Errorf("the last line is not the end: %s", out.String())
	}
}

func TestProgressWithoutKnownEndCountsOnly(t *testing.T) {
	var out bytes.Buffer
	p := screen{err: &out}.progress("export")
	for done := 1000; done <= 120_000; done += 1000 {
		p.at(done, -1)
	}
	if got := out.String(); got != "export: 50000 records\nexport: 100000 records\n" {
		t.Errorf("said %q", got)
	}
}

func TestProgressIsABarForPeopleAndLeavesACleanLine(t *testing.T) {
	for _, total := range []int{1000, -1} {
		var out bytes.Buffer
		p := screen{err: &out, errSeen: true}.progress("import")
		p.at(500, total)
		p.end()
		if got := out.String(); !strings.Contains(got, "import") || strings.Contains(got, "\n") || !strings.HasSuffix(got, " \r") {
			t.Errorf("drew %q", got)
		}
	}
}
