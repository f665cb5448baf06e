package explorer_test

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"strings"
	"testing"

	"akteursnetz/resolvers/server/explorer"
)

func fetch(t *testing.T, url string, headers ...string) *httptest.ResponseRecorder {
	t.Helper()
	mux := http.NewServeMux()
	mux.Handle("/graphiql", explorer.Page([]explorer.Example{
		{Title: "Who works on language in Perleberg?", Query: "query WhoWorksOnLanguage { actors { id } }"},
		{Title: "</script><script>alert(1)</script>", Query: "{ id }"},
	}))
	mux.Handle("/graphiql/{file}", explorer.Assets())
	r := httptest.NewRequest("GET", url, nil)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	answer := httptest.NewRecorder()
	mux.ServeHTTP(answer, r)
	return answer
}

func TestPage(t *testing.T) {
	page := fetch(t, "/graphiql")
	body := page.Body.String()
	if !strings.Contains(body, "Who works on language in Perleberg?") || strings.Contains(body, "alert(1)</script>") {
		t.Error(body)
	}
	if policy := page.Header().Get("Content-Security-Policy"); !strings.Contains(policy, "script-src 'self';") {
		t.Error(policy)
	}
	for _, found := range regexp.MustCompile(`(?:src|href)="([^"]*)"`).FindAllStringSubmatch(body, -1) {
		url := found[1]
		if strings.HasPrefix(url, "data:") {
			continue
		}
		asset := fetch(t, "/"+url)
		if strings.Contains(url, "//") || asset.Code != 200 || asset.Body.Len() == 0 {
			t.Errorf("%s: status %d", url, asset.Code)
		}
	}
}

// The files of others are served as their authors published them.
func TestVendoredFiles(t *testing.T) {
	for name, sum := range map[string]string{
		"react.production.min.js":     "d949f1c3687aedadcedac85261865f29b17cd273997e7f6b2bfc53b2f9d4c4dd", // react 18.3.1
		"react-dom.production.min.js": "35f4f974f4b2bcd44da73963347f8952e341f83909e4498227d4e26b98f66f0d", // react-dom 18.3.1
		"graphiql.min.js":             "867226ba8af5ce7949903fc53932f78dac9f4bfc6cc8da0fd3869b8bc6c5256b", // graphiql 4.1.2
		"graphiql.min.css":            "30487e07635d312a63f647b140d37740a73c53332b0975bf4b1fe985ca6ec885",
	} {
		plain := fetch(t, "/graphiql/"+name)
		got := sha256.Sum256(plain.Body.Bytes())
		if hex.EncodeToString(got[:]) != sum {
			t.Errorf("%s has SHA-256 %x", name, got)
		}
		packed := fetch(t, "/graphiql/"+name, "Accept-Encoding", "gzip")
		reader, err := gzip.NewReader(packed.Body)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		text, err := io.ReadAll(reader)
		if err != nil || !bytes.Equal(text, plain.Body.Bytes()) {
			t.Errorf("%s differs when packed: %v", name, err)
		}
		again := fetch(t, "/graphiql/"+name, "If-None-Match", plain.Header().Get("ETag"))
		if again.Code != http.StatusNotModified {
			t.Errorf("%s: status %d for a copy still good", name, again.Code)
		}
	}
}

func TestOwnScriptNamesNoHost(t *testing.T) {
	for _, name := range []string{"explorer.js", "explorer.css", "page.html"} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if bytes.Contains(text, []byte("//cdn")) || bytes.Contains(text, []byte("http")) {
			t.Errorf("%s names a host", name)
		}
	}
}

func TestUnknownFile(t *testing.T) {
	if got := fetch(t, "/graphiql/nothing.js"); got.Code != http.StatusNotFound {
		t.Errorf("status %d", got.Code)
	}
}
