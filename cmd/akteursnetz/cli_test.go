package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// outcome is what a user gets from one command.
type outcome struct {
	status   int
	out, err string
}

// try runs a command in this process.
func try(t *testing.T, args ...string) outcome {
	t.Helper()
	var out, err bytes.Buffer
	status := run(t.Context(), args, &out, &err)
	return outcome{status, out.String(), err.String()}
}

// ok is try for commands that must succeed; it gives what they print.
func ok(t *testing.T, args ...string) string {
	t.Helper()
	got := try(t, args...)
	if got.status != 0 {
		t.Fatalf("akteursnetz %s ended with %d: %s", strings.Join(args, " "), got.status, got.err)
	}
	return got.out
}

// fails runs a command that must end with a status and say certain words, and nothing on standard output.
func fails(t *testing.T, status int, words []string, args ...string) {
	t.Helper()
	got := try(t, args...)
	if got.status != status || got.out != "" {
		t.Errorf("akteursnetz %s ended with %d, want %d; stdout: %q", strings.Join(args, " "), got.status, status, got.out)
	}
	for _, word := range words {
		if !strings.Contains(got.err, word) {
			t.Errorf("akteursnetz %s does not say %q but: %s", strings.Join(args, " "), word, got.err)
		}
	}
}

// home gives the test a home folder and an environment without settings but for free ports.
func home(t *testing.T) string {
	t.Helper()
	for _, setting := range os.Environ() {
		name, _, _ := strings.Cut(setting, "=")
		if strings.HasPrefix(name, "AKTEURSNETZ_") && !strings.HasPrefix(name, "AKTEURSNETZ_TEST_") {
			t.Setenv(name, "") // so that it is restored
			os.Unsetenv(name)
		}
	}
	folder := t.TempDir()
	t.Setenv("HOME", folder)
	t.Setenv("XDG_DATA_HOME", "")
	t.Setenv("AKTEURSNETZ_ADDR", "127.0.0.1:0")
	t.Setenv("AKTEURSNETZ_ADMIN_ADDR", "127.0.0.1:0")
	return folder
}

func TestHelpExplainsEveryCommand(t *testing.T) {
	home(t)
	for _, args := range [][]string{{"--help"}, {"-h"}, {"version", "--help"}, {"health", "-h"}} {
		got := ok(t, args...)
		if !strings.HasPrefix(got, "Usage: akteursnetz") || strings.Contains(got, "<nil>") {
			t.Errorf("akteursnetz %s prints %s", strings.Join(args, " "), got)
		}
	}
	if got := ok(t, "--help"); !strings.Contains(got, "Exit status: 0 done, 1 bad input or failure, 2 wrong usage") {
		t.Errorf("help does not document the exit status: %s", got)
	}
}

func TestVersionNamesTheProgram(t *testing.T) {
	home(t)
	if got := ok(t, "version"); !strings.HasPrefix(got, "akteursnetz ") || strings.Count(got, "\n") != 1 {
		t.Errorf("version prints %q", got)
	}
}

func TestWrongUsageEndsWith2AndNamesTheFlag(t *testing.T) {
	home(t)
	fails(t, exitUsage, []string{"expected one of"})
	fails(t, exitUsage, []string{"frobnicate"}, "frobnicate")
	fails(t, exitUsage, []string{"--colour"}, "version", "--colour")
	fails(t, exitUsage, []string{"--addr", "HOST:PORT"}, "health", "--addr", "8080")
	t.Setenv("AKTEURSNETZ_ADDR", "localhost:99999")
	fails(t, exitUsage, []string{"AKTEURSNETZ_ADDR", "65535"}, "health")
}
