package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestDatabaseIsByDefaultInTheUsersDataFolder(t *testing.T) {
	folder := home(t)
	want := "AKTEURSNETZ_DB=sqlite:" + filepath.Join(folder, ".local/share/akteursnetz/akteursnetz.db") + "\n"
	if got := ok(t, "serve", "--print-config"); !strings.Contains(got, want) {
		t.Errorf("got %s", got)
	}
	t.Setenv("XDG_DATA_HOME", "/data")
	if got := ok(t, "serve", "--print-config"); !strings.Contains(got, "AKTEURSNETZ_DB=sqlite:/data/akteursnetz/akteursnetz.db\n") {
		t.Errorf("with XDG_DATA_HOME: %s", got)
	}
	t.Setenv("XDG_DATA_HOME", "")
	os.Unsetenv("HOME")
	fails(t, exitUsage, []string{"--db", "sqlite:PATH"}, "token", "list")
}

func TestFlagsWinOverTheEnvironmentOverDefaults(t *testing.T) {
	home(t)
	t.Setenv("AKTEURSNETZ_ADDR", "127.0.0.1:1000")
	t.Setenv("AKTEURSNETZ_ADMIN_ADDR", "127.0.0.1:1001")
	t.Setenv("AKTEURSNETZ_ORIGIN", "https://a.example,https://b.example")
	got := ok(t, "serve", "--addr", "127.0.0.1:2000", "--limit", "depth=9,aliases=3", "--log-retention", "90 days", "--print-config")
	for _, line := range []string{
		"AKTEURSNETZ_ADDR=127.0.0.1:2000", "AKTEURSNETZ_ADMIN_ADDR=127.0.0.1:1001", "AKTEURSNETZ_LIMIT=aliases=3,depth=9",
		"AKTEURSNETZ_LOG_RETENTION=90days", "AKTEURSNETZ_ORIGIN=https://a.example,https://b.example", "AKTEURSNETZ_NO_SEED=false",
	} {
		if !strings.Contains(got, line+"\n") {
			t.Errorf("%s is not in:\n%s", line, got)
		}
	}
}

func TestPrintedConfigurationIsReadBack(t *testing.T) {
	home(t)
	first := ok(t, "serve", "--addr", "127.0.0.1:2000", "--limit", "depth=9", "--trusted-proxy", "10.0.0.0/8", "--print-config")
	for line := range strings.Lines(first) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), "=")
		t.Setenv(name, value)
	}
	if again := ok(t, "serve", "--print-config"); again != first {
		t.Errorf("printed\n%s\nreads as\n%s", first, again)
	}
}

const secret = "correct-horse"

func TestPrintedConfigurationHoldsNoSecret(t *testing.T) {
	file := filepath.Join(home(t), "password")
	if err := os.WriteFile(file, []byte(secret+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	got := ok(t, "serve", "--db", "neo4j://db.example:7687", "--db-password-file", file, "--print-config")
	if strings.Contains(got, secret) || !strings.Contains(got, "AKTEURSNETZ_DB_PASSWORD_FILE="+file) {
		t.Errorf("got %s", got)
	}
	t.Setenv("AKTEURSNETZ_DB_PASSWORD", secret)
	got = ok(t, "serve", "--db", "neo4j://db.example:7687", "--print-config")
	if strings.Contains(got, secret) || !strings.Contains(got, "# AKTEURSNETZ_DB_PASSWORD is set\n") {
		t.Errorf("got %s", got)
	}
}

func TestPasswordInTheAddressIsRefusedAndNotRepeated(t *testing.T) {
	home(t)
	for _, db := range []string{"neo4j://neo4j:" + secret + "@db.example:7687", "bolt+s://u:" + secret + "%zz@db.example"} {
		for _, command := range [][]string{{"serve"}, {"serve", "--print-config"}, {"token", "list"}, {"export", "x"}, {"import", "x"}} {
			args := append(command, "--db", db)
			fails(t, exitUsage, []string{"--db:", "--db-user", "--db-password-file", "AKTEURSNETZ_DB_PASSWORD"}, args...)
			if got := try(t, args...); strings.Contains(got.err, secret) {
				t.Errorf("%v repeats the password: %s", command, got.err)
			}
		}
	}
	t.Setenv("AKTEURSNETZ_DB", "neo4j://neo4j:"+secret+"@db.example:7687")
	if got := try(t, "serve"); got.status != exitUsage || strings.Contains(got.err, secret) {
		t.Errorf("from the environment: %+v", got)
	}
}

func TestAddressesOfDatabasesThatCannotBe(t *testing.T) {
	home(t)
	for db, words := range map[string][]string{
		"": {"sqlite:PATH"}, "akteursnetz.db": {"sqlite:PATH", "neo4j://HOST:7687"}, "postgres://db": {"sqlite:PATH"},
		"sqlite:": {"path of a file"}, "sqlite::memory:": {"path of a file"}, "neo4j://": {"neo4j://HOST:7687"},
	} {
		fails(t, exitUsage, append(words, "--db:"), "serve", "--db", db)
	}
}

func TestPasswordComesFromOnePlace(t *testing.T) {
	folder := home(t)
	args := []string{"token", "list", "--db", "bolt://127.0.0.1:1", "--db-password-file", filepath.Join(folder, "none")}
	fails(t, exitUsage, []string{"--db-password-file", "none", "can read"}, args...)
	t.Setenv("AKTEURSNETZ_DB_PASSWORD", secret)
	fails(t, exitUsage, []string{"--db-password-file", "AKTEURSNETZ_DB_PASSWORD", "one of the two"}, args...)
}
