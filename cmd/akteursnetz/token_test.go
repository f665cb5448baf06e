package main

import (
	"net/http"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// emptyDatabase makes a database without seed in a home of its own; commands use it by default.
func emptyDatabase(t *testing.T) {
	t.Helper()
	home(t)
	serve(t, "--no-seed").stop()
}

func TestTokenIsPrintedAloneAndAuthenticates(t *testing.T) {
	emptyDatabase(t)
	for _, role := range []string{"partner", "coordinator", "admin"} {
		printed := ok(t, "token", "create", "--role", role, "--name", "the "+role)
		if !regexp.MustCompile(`^akn_[\w-]{43}\n$`).MatchString(printed) {
			t.Fatalf("printed %q", printed)
		}
		s := serve(t, "--no-seed")
		if _, answer := s.ask(t, strings.TrimSpace(printed), whoAmI); !strings.Contains(answer, `"role":"`+role+`"`) {
			t.Errorf("a %s's token gets %s", role, answer)
		}
		s.stop()
	}
}

func TestRevokedTokenIsRefused(t *testing.T) {
	emptyDatabase(t)
	secret := strings.TrimSpace(ok(t, "token", "create", "--role", "coordinator", "--name", "kreis", "--expires", "90d"))
	s := serve(t, "--no-seed")
	if status, _ := s.ask(t, secret, whoAmI); status != http.StatusOK {
		t.Errorf("status %d before", status)
	}
	ok(t, "token", "revoke", "kreis")
	if status, answer := s.ask(t, secret, whoAmI); status != http.StatusUnauthorized || !strings.Contains(answer, "revoked") {
		t.Errorf("status %d after: %s", status, answer)
	}
	ok(t, "token", "revoke", "kreis") // stays revoked
}

func TestTokensAreListedWithoutSecrets(t *testing.T) {
	emptyDatabase(t)
	secret := strings.TrimSpace(ok(t, "token", "create", "--role", "partner", "--name", "web site"))
	list := ok(t, "token", "list")
	row := regexp.MustCompile(`(tok_\w+) +"web site" +partner +20\d\d-\S+ +- +-\n`).FindStringSubmatch(list)
	if row == nil || strings.Contains(list, secret) {
		t.Fatalf("listed: %s", list)
	}
	ok(t, "token", "revoke", row[1])
	if list := ok(t, "token", "list"); !regexp.MustCompile(row[1] + ` .* - +20\d\d-\S+\n`).MatchString(list) {
		t.Errorf("listed after it was revoked by its id: %s", list)
	}
}

func TestTokenNamesInForceAreDifferent(t *testing.T) {
	emptyDatabase(t)
	create := []string{"token", "create", "--role", "partner", "--name", "web"}
	ok(t, create...)
	fails(t, exitFailure, []string{"web", "revoke"}, create...)
	ok(t, "token", "revoke", "web")
	ok(t, create...)
}

func TestTokenCommandsSayWhatIsWrong(t *testing.T) {
	folder := home(t)
	fails(t, exitUsage, []string{"--db", filepath.Join(folder, ".local"), "serve"}, "token", "list")
	emptyDatabase(t)
	fails(t, exitFailure, []string{"nobody", "token list"}, "token", "revoke", "nobody")
	fails(t, exitUsage, []string{"--role", "coordinator"}, "token", "create", "--name", "x", "--role", "boss")
	fails(t, exitUsage, []string{"--name"}, "token", "create", "--role", "admin")
	fails(t, exitUsage, []string{"--expires", "90d"}, "token", "create", "--role", "admin", "--name", "x", "--expires", "soon")
	fails(t, exitFailure, []string{"name"}, "token", "create", "--role", "admin", "--name", strings.Repeat("x", 501))
}
