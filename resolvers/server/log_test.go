package server_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus"

	"akteursnetz/resolvers/server"
)

// Nothing a caller writes may reach the log, nor the caller's address.
func TestLogKeepsCallersWordsOut(t *testing.T) {
	f := open(t)
	f.ask(`query Geheim($t:String){geheim:echo(text:$t) b:echo(text:"geheim") geheim2:fail(how:FOREIGN)}`, map[string]any{"t": "geheim"})
	f.ask(`{geheim(geheim:"geheim")}`, map[string]any{"geheim": "geheim"})
	f.do("GET", "/graphql?query=%7Becho(text:%22geheim%22)%7D", "")
	f.do("GET", "/geheim?geheim=geheim", "")
	f.do("GEHEIM", "/graphql", "geheim")
	f.ask("{access}", nil, "Authorization", "Bearer geheim", "User-Agent", "geheim", "X-Forwarded-For", "geheim")
	if log := strings.ToLower(f.log.String()); strings.Contains(log, "geheim") || strings.Contains(log, "192.0.2.1") {
		t.Error(f.log)
	}
	if lines := strings.Count(f.log.String(), `"msg":"request"`); lines != 6 {
		t.Errorf("%d requests are logged", lines)
	}
}

func TestAccessLog(t *testing.T) {
	f := open(t)
	got := f.ask("mutation{rename(id:\"a\",name:\"b\"){id}}", nil, "Authorization", "Bearer coordinator")
	var line map[string]any
	if err := json.Unmarshal(f.log.Bytes(), &line); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]any{
		"request_id": got.Header().Get("X-Request-Id"), "method": "POST", "route": "/graphql", "status": 200.0,
		"bytes": float64(got.Body.Len()), "access": "coordinator", "operation": "mutation",
	} {
		if line[name] != want {
			t.Errorf("%s is %v, want %v", name, line[name], want)
		}
	}
}

func TestMetrics(t *testing.T) {
	registry := prometheus.NewRegistry()
	f := open(t, func(c *server.Config) { c.Metrics = registry })
	f.post(typename)
	f.ask("{fail(how:INVALID)}", nil)
	f.do("GET", "/anything", "")
	public := f.do("GET", "/metrics", "")
	if public.Code != 404 {
		t.Errorf("the public handler answers /metrics with %d", public.Code)
	}
	f.handler = server.MetricsHandler(registry)
	got := f.do("GET", "/", "").Body.String()
	for _, want := range []string{
		`akteursnetz_http_request_seconds_count{route="/graphql",status="200"} 2`,
		`akteursnetz_http_request_seconds_count{route="other",status="404"} 2`,
		`akteursnetz_graphql_errors_total{code="INVALID"} 1`,
		`akteursnetz_http_requests_in_flight 0`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("missing %s in\n%s", want, got)
		}
	}
}
