package server_test

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// The audits of the npm package graphql-http 1.23.1 (its file lib/audits/server.js), by their ids. To run the originals
// against a server: npm install graphql-http, then auditServer({url, fetchFn: fetch}).
const (
	anyJSON  = "application/json"
	specJSON = "application/graphql-response+json"
	typename = `{"query":"{ __typename }"}`
	typeVar  = `"query":"query Type($name: String!) { __type(name: $name) { name } }"`
	coercion = `{"query":"query CoerceFailure($id: ID!){ __typename }","variables":{"id":null}}`
	noField  = `{"query":"{ 8f31403dfe404bccbb0e835f2629c6a7 }"}`
	noBrace  = `{"query":"{"}`
)

type audit struct {
	id          string
	body        string // of a POST; for a GET the query string
	accept      string
	contentType string // default application/json; "none" for none
	get         bool
	from, to    int    // status
	answers     string // content type of the answer, where the audit asks
	noErrors    bool
	noData      bool
}

func audits() []audit {
	ok := func(id, body, accept string) audit {
		return audit{id: id, body: body, accept: accept, from: 200, to: 200}
	}
	bad := func(id, body, accept string) audit {
		return audit{id: id, body: body, accept: accept, from: 400, to: 400}
	}
	clean := func(id, body, accept string) audit {
		return audit{id: id, body: body, accept: accept, from: 200, to: 200, noErrors: true}
	}
	list := []audit{
		{id: "22EB", body: typename, accept: specJSON, from: 200, to: 200, answers: specJSON},
		{id: "4655", body: typename, accept: anyJSON, from: 200, to: 200, answers: anyJSON},
		{id: "47DE", body: typename, accept: "*/*", from: 200, to: 200, answers: anyJSON},
		{id: "80D8", body: typename, from: 200, to: 200, answers: anyJSON},
		ok("82A3", typename, ""),
		{id: "BF61", body: `{"query":"{ __type(name: \"Run🏃Swim🏊\") { name } }"}`, contentType: "application/json; charset=utf-8",
			from: 200, to: 200},
		ok("78D5", typename, ""),
		ok("2C94", typename, ""),
		{id: "5A70", body: "query=" + url.QueryEscape("{ __typename }"), get: true, from: 200, to: 200},
		{id: "9C48", body: "query=" + url.QueryEscape("mutation { __typename }"), get: true, accept: specJSON, from: 400, to: 499},
		{id: "9ABE", body: typename, contentType: "none", from: 400, to: 499},
		ok("03D4", typename, ""),
		bad("A5BF", "", ""),
		bad("423L", `{"notquery":"{ __typename }"}`, specJSON),
		ok("34A2", typename, specJSON),
		clean("13EE", typename, anyJSON),
		ok("8161", `{"operationName":"Query","query":"query Query { __typename }"}`, specJSON),
		clean("B8B3", `{"operationName":"Query","query":"query Query { __typename }"}`, anyJSON),
		ok("2EA1", `{`+typeVar+`,"variables":{"name":"sometype"}}`, specJSON),
		clean("28B9", `{`+typeVar+`,"variables":{"name":"sometype"}}`, anyJSON),
		ok("428F", `{"query":"{ __typename }","extensions":{"some":"value"}}`, specJSON),
		clean("1B7A", `{"query":"{ __typename }","extensions":{"some":"value"}}`, anyJSON),
		{id: "B6DC", body: `{ "not a JSON`, accept: anyJSON, from: 200, to: 599},
		bad("BCF8", `{ "not a JSON`, anyJSON),
		bad("B7N8", `{ "not a JSON`, specJSON),
		{id: "8764", body: `{"qeury":"{ __typename }"}`, from: 400, to: 599},
		bad("3E3A", `{"qeury":"{ __typename }"}`, ""),
		ok("572B", noBrace, anyJSON),
		ok("FDE2", noField, anyJSON),
		ok("7B9B", coercion, anyJSON),
		{id: "865D", body: noBrace, accept: specJSON, from: 400, to: 599},
		bad("556A", noBrace, specJSON),
		{id: "D586", body: noBrace, accept: specJSON, from: 400, to: 400, noData: true},
		{id: "51FE", body: noField, accept: specJSON, from: 400, to: 599},
		bad("74FF", noField, specJSON),
		{id: "5E5B", body: noField, accept: specJSON, from: 400, to: 400, noData: true},
		bad("86EE", coercion, specJSON),
	}
	for id, accept := range map[string]string{"D6D5": specJSON, "6A70": anyJSON} {
		query := url.Values{"query": {"query Type($name: String!) { __type(name: $name) { name } }"}, "variables": {`{"name":"sometype"}`}}
		list = append(list, audit{id: id, body: query.Encode(), get: true, accept: accept, from: 200, to: 200, noErrors: true})
	}
	for i, parameter := range []string{"variables", "operationName", "extensions"} {
		body := fmt.Sprintf(`{"query":"{ __typename }",%q:null}`, parameter)
		list = append(list, clean(fmt.Sprint("94B", i), body, specJSON), clean(fmt.Sprint("022", i), body, anyJSON))
	}
	for i, wrong := range []string{`{"an":"object"}`, "0", "false", `["array"]`} {
		list = append(list, bad(fmt.Sprint("LKJ", i), `{"query":`+wrong+`}`, ""),
			bad(fmt.Sprint("6C0", i), `{"query":"{ __typename }","operationName":`+wrong+`}`, ""))
	}
	for i, wrong := range []string{`"string"`, "0", "false", `["array"]`} {
		list = append(list, bad(fmt.Sprint("476", i), `{"query":"{ __typename }","variables":`+wrong+`}`, ""),
			bad(fmt.Sprint("58B", i), `{"query":"{ __typename }","extensions":`+wrong+`}`, ""))
	}
	return list
}

func TestAudits(t *testing.T) {
	list := audits()
	if len(list) != 61 {
		t.Fatalf("%d audits, want 61", len(list))
	}
	f := open(t)
	for _, a := range list {
		t.Run(a.id, func(t *testing.T) { a.check(t, a.send(f)) })
	}
}

func (a audit) send(f *fixture) *reply {
	var headers []string
	if a.accept != "" {
		headers = append(headers, "Accept", a.accept)
	}
	if a.get {
		return f.do(http.MethodGet, "/graphql?"+a.body, "", headers...)
	}
	switch a.contentType {
	case "":
		headers = append(headers, "Content-Type", anyJSON)
	case "none":
	default:
		headers = append(headers, "Content-Type", a.contentType)
	}
	return f.do(http.MethodPost, "/graphql", a.body, headers...)
}

func (a audit) check(t *testing.T, got *reply) {
	kind := got.Header().Get("Content-Type")
	switch {
	case got.Code < a.from || got.Code > a.to:
		t.Errorf("status %d, want %d to %d", got.Code, a.from, a.to)
	case !strings.Contains(kind, a.answers) || !strings.HasSuffix(kind, "; charset=utf-8"):
		t.Errorf("content type %q, want %q in UTF-8", kind, a.answers)
	case a.noErrors && got.Errors != nil, a.noData && got.Data != nil:
		t.Errorf("body %s", got.Body)
	}
}
