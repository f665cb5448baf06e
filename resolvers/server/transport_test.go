package server_test

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"akteursnetz/graph"
)

func get(query string) string { return "/graphql?query=" + url.QueryEscape(query) }

func TestRefusedRequests(t *testing.T) {
	for _, c := range []struct {
		name, method, url, body string
		headers                 []string
		status                  int
		code                    graph.Code
		words                   string
	}{
		{"batch", "POST", "/graphql", `[{"query":"{echo}"}]`, nil, 400, graph.Invalid, "Batches"},
		{"two objects", "POST", "/graphql", `{"query":"{echo}"} {}`, nil, 400, graph.Invalid, "follows"},
		{"empty query", "POST", "/graphql", `{"query":""}`, nil, 400, graph.Invalid, "missing"},
		{"invalid UTF-8 in the query", "POST", "/graphql", "{\"query\":\"{echo(text:\xff)}\"}", nil, 400, graph.Invalid, "UTF-8"},
		{"invalid UTF-8 in variables", "POST", "/graphql", "{\"query\":\"{echo}\",\"variables\":{\"t\":\"\xc3\x28\"}}", nil,
			400, graph.Invalid, "UTF-8"},
		{"invalid UTF-8 in a URL", "GET", "/graphql?query=%7Becho(text:%22%FF%22)%7D", "", nil, 400, graph.Invalid, "UTF-8"},
		{"raw NUL", "POST", "/graphql", "{\"query\":\"{echo}\x00\"}", nil, 400, graph.Invalid, "JSON"},
		{"semicolon in a URL", "GET", "/graphql?query=a;b", "", nil, 400, graph.Invalid, "query string"},
		{"variables in a URL", "GET", get("{echo}") + "&variables=[]", "", nil, 400, graph.Invalid, "variables"},
		{"no query in a URL", "GET", "/graphql", "", nil, 400, graph.Invalid, "missing"},
		{"too large", "POST", "/graphql", `{"query":"` + strings.Repeat(" ", 1<<20) + `"}`, nil, 413, graph.Limit, "1048576 bytes"},
		{"form", "POST", "/graphql", "query={echo}", []string{"Content-Type", "application/x-www-form-urlencoded"},
			415, graph.Invalid, "application/json"},
		{"upload", "POST", "/graphql", "", []string{"Content-Type", "multipart/form-data; boundary=x"}, 415, graph.Invalid, "application/json"},
		{"Latin-1", "POST", "/graphql", "{}", []string{"Content-Type", "application/json; charset=iso-8859-1"}, 415, graph.Invalid, "UTF-8"},
		{"compressed", "POST", "/graphql", "{}", []string{"Content-Encoding", "gzip"}, 415, graph.Invalid, "compressed"},
		{"method", "PUT", "/graphql", "{}", nil, 405, graph.Invalid, "GET or POST"},
		{"mutation by GET", "GET", get(`mutation{rename(id:"a",name:"b"){id}}`), "", nil, 405, graph.Invalid, "POST"},
		{"mutation by HEAD", "HEAD", get(`mutation{rename(id:"a",name:"b"){id}}`), "", nil, 405, graph.Invalid, "POST"},
		{"answer nobody writes", "POST", "/graphql", `{"query":"{echo}"}`, []string{"Accept", "text/html"}, 406, graph.Invalid, "Accept"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := open(t)
			headers := append([]string{"Content-Type", "application/json"}, c.headers...)
			if len(c.headers) > 0 && c.headers[0] == "Content-Type" {
				headers = c.headers
			}
			got := f.do(c.method, c.url, c.body, headers...)
			if got.Code != c.status {
				t.Errorf("status %d, want %d: %s", got.Code, c.status, got.Body)
			}
			f.mustRefuse(got, c.code, c.words)
		})
	}
}

func TestAllow(t *testing.T) {
	f := open(t)
	for _, c := range []struct{ method, url, allow string }{
		{"DELETE", "/graphql", "GET, HEAD, POST, OPTIONS"},
		{"OPTIONS", "/graphql", "GET, HEAD, POST, OPTIONS"},
		{"GET", get(`mutation{rename(id:"a",name:"b"){id}}`), "POST"},
	} {
		if got := f.do(c.method, c.url, "").Header().Get("Allow"); got != c.allow {
			t.Errorf("%s %.20s: Allow %q, want %q", c.method, c.url, got, c.allow)
		}
	}
}

func TestAccept(t *testing.T) {
	f := open(t)
	for accept, want := range map[string]string{
		// urql and Apollo Client
		"application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed": specJSON,
		"application/graphql-response+json,application/json;q=0.9":                                                          specJSON,
		"application/json;q=0.5, application/graphql-response+json":                                                         specJSON,
		"application/json, application/graphql-response+json;q=0.9":                                                         anyJSON,
		"application/graphql-response+json;q=0, application/*":                                                              anyJSON,
		"text/html,application/xhtml+xml,*/*;q=0.8":                                                                         anyJSON, // a browser
	} {
		if got := f.post(typename, "Accept", accept).Header().Get("Content-Type"); got != want+"; charset=utf-8" {
			t.Errorf("Accept %s: %s, want %s", accept, got, want)
		}
	}
}

func TestOperationName(t *testing.T) {
	f := open(t)
	const two = `{"query":"query a{x:__typename} query b{y:__typename}"`
	f.mustAnswer(f.post(two+`,"operationName":"b"}`), `{"y":"Query"}`)
	f.mustRefuse(f.post(two+`}`), graph.Invalid, "operationName")
	f.mustRefuse(f.post(two+`,"operationName":"c"}`), graph.Invalid, "operationName")
}

func TestCompression(t *testing.T) {
	f := open(t)
	long := f.ask("{actors(first:100){id name}}", nil, "Accept-Encoding", "gzip, deflate, br")
	short := f.ask("{actors(first:1){id name}}", nil, "Accept-Encoding", "gzip, deflate, br")
	plain := f.ask("{actors(first:100){id name}}", nil)
	if got := long.Header().Get("Content-Encoding"); got != "gzip" || long.Body.Len() >= plain.Body.Len() {
		t.Errorf("long answer: encoding %q, %d bytes", got, long.Body.Len())
	}
	if short.Header().Get("Content-Encoding") != "" || plain.Header().Get("Content-Encoding") != "" {
		t.Error("a short answer, or one for a client that did not ask, is compressed")
	}
	if string(long.Data) != string(plain.Data) || long.Header().Get("ETag") != plain.Header().Get("ETag") {
		t.Error("the compressed answer is another one")
	}
}

func TestCaching(t *testing.T) {
	f := open(t)
	first := f.do("GET", get("{actors(first:2){id}}"), "")
	tag := first.Header().Get("ETag")
	if tag == "" || first.Header().Get("Cache-Control") != "no-cache" {
		t.Errorf("ETag %q, Cache-Control %q", tag, first.Header().Get("Cache-Control"))
	}
	if other := f.do("GET", get("{actors(first:3){id}}"), "").Header().Get("ETag"); other == tag {
		t.Error("two answers share an ETag")
	}
	for _, known := range []string{tag, strings.TrimPrefix(tag, "W/"), `"x", ` + tag, "*"} {
		if again := f.do("GET", get("{actors(first:2){id}}"), "", "If-None-Match", known); again.Code != 304 || again.Body.Len() > 0 {
			t.Errorf("If-None-Match %s: status %d, %d bytes", known, again.Code, again.Body.Len())
		}
	}
	if got := f.post(typename, "If-None-Match", "*"); got.Code != 200 {
		t.Errorf("POST answered %d", got.Code)
	}
	if got := f.post(typename, "Authorization", "Bearer partner").Header().Get("Cache-Control"); got != "private, no-store" {
		t.Errorf("Cache-Control with a token: %q", got)
	}
}

func TestVary(t *testing.T) {
	f := open(t)
	for name, got := range map[string]*reply{
		"answer":    f.post(typename),
		"refusal":   f.post("{"),
		"not known": f.post(typename, "Authorization", "Bearer nobody"),
		"unchanged": f.do("GET", get("{__typename}"), "", "If-None-Match", "*"),
	} {
		vary := strings.Join(got.Header().Values("Vary"), ", ")
		for _, want := range []string{"Authorization", "Accept", "Accept-Encoding"} {
			if !strings.Contains(", "+vary+",", ", "+want+",") {
				t.Errorf("%s: Vary %q lacks %s", name, vary, want)
			}
		}
	}
}

func TestPersistedQueries(t *testing.T) {
	f := open(t)
	const query = "{x:__typename}"
	sum := sha256.Sum256([]byte(query))
	hash := hex.EncodeToString(sum[:])
	extension := `"extensions":{"persistedQuery":{"version":1,"sha256Hash":"` + hash + `"}}`

	unknown := f.post("{" + extension + "}")
	f.mustRefuse(unknown, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound")
	if unknown.Code != http.StatusOK {
		t.Errorf("status %d: Apollo Client reads 200 only", unknown.Code)
	}
	f.mustAnswer(f.post(`{"query":"`+query+`",`+extension+"}"), `{"x":"Query"}`)
	f.mustAnswer(f.post("{"+extension+"}"), `{"x":"Query"}`)
	parameters := url.Values{"extensions": {"{" + strings.TrimPrefix(extension, `"extensions":{`)}}
	f.mustAnswer(f.do("GET", "/graphql?"+parameters.Encode(), ""), `{"x":"Query"}`)
	f.mustRefuse(f.post(`{"query":"{y:__typename}",`+extension+"}"), graph.Invalid, "sha256Hash")
}

func TestMutation(t *testing.T) {
	f := open(t)
	f.mustAnswer(f.ask(`mutation($n:String!){rename(id:"act_1",name:$n){id name}}`, map[string]any{"n": "Büro"}),
		`{"rename":{"id":"act_1","name":"Büro"}}`)
}

// A document is parsed once and kept; what is kept must not carry anything over from one request to the next.
func TestKeptDocument(t *testing.T) {
	f := open(t)
	const query = "query($n:Int!,$skip:Boolean!){actors(first:$n){id name @skip(if:$skip)}}"
	f.mustAnswer(f.ask(query, map[string]any{"n": 1, "skip": true}), `{"actors":[{"id":"act_0"}]}`)
	f.mustAnswer(f.ask(query, map[string]any{"n": 2, "skip": false}),
		`{"actors":[{"id":"act_0","name":"Actor act_0"},{"id":"act_1","name":"Actor act_1"}]}`)
	f.schema.Resolved.Store(0)
	f.mustRefuse(f.ask(query, map[string]any{"n": -1, "skip": false}), graph.Invalid, "negative")
	f.mustRefuse(f.ask(query, map[string]any{"skip": false}), graph.Invalid, "must be defined")
}

func TestUnknownPath(t *testing.T) {
	if got := open(t).do("GET", "/nowhere", ""); got.Code != 404 || !strings.Contains(got.Body.String(), "/graphql") {
		t.Errorf("%d %s", got.Code, got.Body)
	}
}
