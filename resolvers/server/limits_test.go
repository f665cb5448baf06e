package server_test

import (
	"context"
	"fmt"
	"math/rand"
	"net/http"
	"strings"
	"testing"
	"time"

	"akteursnetz/graph"
	"akteursnetz/resolvers/server"
)

// standardIntrospection is what graphql-js 16.9 and GraphiQL send, with nine levels of ofType.
const standardIntrospection = `query IntrospectionQuery { __schema { description queryType { name kind } mutationType { name kind }
 subscriptionType { name kind } types { ...FullType } directives { name description locations args { ...InputValue } } } }
fragment FullType on __Type { kind name description fields(includeDeprecated: true) { name description args { ...InputValue }
 type { ...TypeRef } isDeprecated deprecationReason } inputFields { ...InputValue } interfaces { ...TypeRef }
 enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } }
fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue }
fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
 ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } } }`

// Just within a limit is served, one more is not: see TestAttacks for the other side.
func TestWithinLimits(t *testing.T) {
	for name, query := range map[string]string{
		"introspection": standardIntrospection,
		"aliases":       "{" + repeat(30, "a%d:echo ") + "}",
		"same field":    "{" + strings.Repeat("echo ", 100) + "}",
		"directives":    "{" + repeat(25, "a%d:echo@skip(if:false)@include(if:true) ") + "}",
		"depth":         "{actors(first:1)" + nest(14, "{neighbours(first:1)", "{id}", "}") + "}",
		"fragments":     "{actors(first:1){" + repeat(100, "...f%d ") + "}}" + repeat(100, "fragment f%d on Actor{__typename}"),
		"comments":      strings.Repeat("#\n", 1_990) + "{echo}",
		"ids":           "{nodes(ids:[" + strings.Repeat(`"a" `, 100) + "]){id}}",
		"page":          "{actors(first:100){id}}",
		"no page":       "{actors(first:null){id}}",
		"filter":        "{actors(filter:{and:[{and:[{and:[{name:\"x\"}]}]}]}){id}}",
	} {
		t.Run(name, func(t *testing.T) {
			if got := open(t).ask(query, nil); got.Code != 200 || len(got.Errors) > 0 || got.Data == nil {
				t.Errorf("status %d: %.300s", got.Code, got.Body)
			}
		})
	}
}

func TestBudgetByRole(t *testing.T) {
	small := func(c *server.Config) { c.Limits.Anonymous, c.Limits.Partner, c.Limits.Coordinator = 10, 20, 30 }
	query := func(n int) string { return fmt.Sprintf("{actors(first:%d){__typename}}", n) } // costs 2n
	for _, c := range []struct {
		token string
		most  int
	}{{"", 5}, {"partner", 10}, {"coordinator", 15}, {"admin", 15}} {
		var headers []string
		if c.token != "" {
			headers = []string{"Authorization", "Bearer " + c.token}
		}
		f := open(t, small)
		f.mustRefuse(f.ask(query(c.most+1), nil, headers...), graph.Limit, "your budget is")
		if got := f.ask(query(c.most), nil, headers...); len(got.Errors) > 0 {
			t.Errorf("%q: %+v", c.token, got.Errors)
		}
	}
}

func TestArgumentBoundOfOneField(t *testing.T) {
	wider := func(c *server.Config) {
		c.Limits.Arguments = map[string]int{"first": 100, "Query.actors.first": 1000}
	}
	f := open(t, wider)
	f.mustRefuse(f.ask("{actors(first:1001){id}}", nil), graph.Limit, "at most 1000")
	f.mustRefuse(f.ask(`{node(id:"act_1"){...on Actor{neighbours(first:101){id}}}}`, nil), graph.Limit, "at most 100")
	got := f.ask("{actors(first:1000){id}}", nil)
	if len(got.Errors) > 0 {
		t.Error(got.Errors)
	}
	refused := f.ask("query($n:Int){actors(first:$n){id}}", map[string]any{"n": 5000})
	if len(refused.Errors) != 1 || refused.Errors[0].Extensions.Field != "first" {
		t.Errorf("%s: want the argument's name", refused.Body)
	}
}

func TestTimeout(t *testing.T) {
	for query, timeout := range map[string]time.Duration{"{wait}": 10 * time.Millisecond, "{actors{id}}": time.Nanosecond} {
		f := open(t, func(c *server.Config) { c.Limits.Timeout = timeout })
		got := f.ask(query, nil)
		if len(got.Errors) != 1 || got.Errors[0].Extensions.Code != graph.Limit || !strings.Contains(got.Errors[0].Message, "too long") {
			t.Errorf("%s: %s", query, got.Body)
		}
	}
}

// TestTimeoutLiftedForCoordinators who ask for exact values; the request ends with them all the same.
func TestTimeoutLiftedForCoordinators(t *testing.T) {
	f := open(t)
	for _, c := range []struct {
		token, query string
		variables    map[string]any
		limited      bool
	}{
		{"coordinator", "{limited(exact: true)}", nil, false},
		{"admin", "query($e: Boolean){...f} fragment f on Query{limited(exact: $e)}", map[string]any{"e": true}, false},
		{"coordinator", "{limited(exact: false)}", nil, true},
		{"coordinator", "{limited}", nil, true},
		{"partner", "{limited(exact: true)}", nil, true},
		{"", "{limited(exact: true)}", nil, true},
	} {
		var headers []string
		if c.token != "" {
			headers = []string{"Authorization", "Bearer " + c.token}
		}
		f.mustAnswer(f.ask(c.query, c.variables, headers...), fmt.Sprintf(`{"limited":%t}`, c.limited))
	}
	ctx, leave := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() {
		request := newPost("{limited(exact: true) wait}").WithContext(ctx)
		request.Header.Set("Authorization", "Bearer coordinator")
		f.handler.ServeHTTP(discard{}, request)
		close(done)
	}()
	<-f.schema.Waiting
	leave()
	<-done
}

func TestRequestsPerAddress(t *testing.T) {
	f := open(t, func(c *server.Config) { c.Limits.PerAddress = 2 })
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan struct{})
	for range 2 {
		go func() {
			f.handler.ServeHTTP(discard{}, newPost("{wait}").WithContext(ctx))
			done <- struct{}{}
		}()
		<-f.schema.Waiting
	}
	refused := f.post(typename)
	if refused.Code != http.StatusTooManyRequests || refused.Header().Get("Retry-After") == "" {
		t.Errorf("third request: %d %s", refused.Code, refused.Body)
	}
	if got := f.fromAddress("198.51.100.7:1", typename); got.Code != 200 {
		t.Errorf("another address: %d", got.Code)
	}
	cancel()
	<-done
	<-done
	if got := f.post(typename); got.Code != 200 {
		t.Errorf("after they ended: %d", got.Code)
	}
}

// Whatever its fragments, a document is served exactly if its plain expansion keeps within the limits.
func TestExpansion(t *testing.T) {
	seed := time.Now().UnixNano()
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewSource(seed))
	limits := server.DefaultLimits()
	limits.Depth, limits.Fields = 6, 40
	for range 500 {
		document, depth, fields := randomDocument(random)
		f := open(t, func(c *server.Config) { c.Limits = limits })
		got := f.ask(document, nil)
		within := depth <= limits.Depth && fields <= limits.Fields
		if served := len(got.Errors) == 0; served != within {
			t.Fatalf("depth %d, fields %d, served %v: %s\n%s", depth, fields, served, document, got.Body)
		}
	}
}

// randomDocument writes up to six fragments, each spreading only later ones, and tells what they expand to.
func randomDocument(random *rand.Rand) (text string, depth, fields int) {
	n := 1 + random.Intn(6)
	depths, sizes, bodies := make([]int, n), make([]int, n), make([]string, n)
	for i := n - 1; i >= 0; i-- {
		bodies[i], depths[i], sizes[i] = "id ", 1, 1
		for range random.Intn(3) {
			if i == n-1 {
				break
			}
			j := i + 1 + random.Intn(n-i-1)
			if random.Intn(2) == 0 {
				bodies[i] += fmt.Sprintf("...f%d ", j)
				depths[i], sizes[i] = max(depths[i], depths[j]), sizes[i]+sizes[j]
				continue
			}
			bodies[i] += fmt.Sprintf("neighbours(first:1){...f%d} ", j)
			depths[i], sizes[i] = max(depths[i], depths[j]+1), sizes[i]+sizes[j]+1
		}
	}
	text = "{actors(first:1){" + repeat(n, "...f%d ") + "}}"
	for i, body := range bodies {
		text += fmt.Sprintf("fragment f%d on Actor{%s}", i, body)
		depth, fields = max(depth, depths[i]+1), fields+sizes[i]
	}
	return text, depth, fields + 1
}
