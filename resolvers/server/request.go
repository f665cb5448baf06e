package server

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"unicode/utf8"

	"akteursnetz/graph"
)

// request is what a caller sends: the members of GraphQL over HTTP, each checked for its kind.
type request struct {
	Query         string         `json:"query"`
	OperationName string         `json:"operationName"`
	Variables     map[string]any `json:"variables"`
	Extensions    map[string]any `json:"extensions"`
}

// httpError is a refusal with its own HTTP status.
type httpError struct {
	status int
	error
}

func (e httpError) Unwrap() error { return e.error }

func refuseHTTP(status int, code graph.Code, format string, args ...any) error {
	return httpError{status, graph.Errorf(code, "", format, args...)}
}

func badRequest(format string, args ...any) error {
	return refuseHTTP(http.StatusBadRequest, graph.Invalid, format, args...)
}

// read decodes a GET or POST.
func (a *api) read(w http.ResponseWriter, r *http.Request) (*request, error) {
	if isRead(r) {
		return a.readURL(r.URL.RawQuery)
	}
	if err := checkContentType(r.Header); err != nil {
		return nil, err
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, a.config.Limits.Body))
	if _, tooLarge := errors.AsType[*http.MaxBytesError](err); tooLarge {
		return nil, refuseHTTP(http.StatusRequestEntityTooLarge, graph.Limit,
			"The request body exceeds %d bytes. Send less at once.", a.config.Limits.Body)
	}
	if err != nil {
		return nil, badRequest("The request body broke off. Send it again.")
	}
	return a.readJSON(body)
}

func checkContentType(header http.Header) error {
	media, params, err := mime.ParseMediaType(header.Get("Content-Type"))
	charset := params["charset"]
	if err != nil || media != mediaJSON || (charset != "" && !strings.EqualFold(charset, "utf-8")) {
		return refuseHTTP(http.StatusUnsupportedMediaType, graph.Invalid,
			"The Content-Type of a POST must be application/json in UTF-8.")
	}
	if encoding := header.Get("Content-Encoding"); encoding != "" && encoding != "identity" {
		return refuseHTTP(http.StatusUnsupportedMediaType, graph.Invalid, "Request bodies must not be compressed.")
	}
	return nil
}

func (a *api) readJSON(body []byte) (*request, error) {
	body = bytes.TrimSpace(body)
	switch {
	case !utf8.Valid(body):
		return nil, badRequest("The request body is not valid UTF-8.")
	case len(body) == 0:
		return nil, badRequest("The request body is empty. Send a JSON object with a member “query”.")
	case body[0] == '[':
		return nil, badRequest("Batches are not served. Send one operation per request.")
	}
	if err := checkShape(body, a.config.Limits); err != nil {
		return nil, err
	}
	var sent request
	if err := decode(body, &sent); err != nil {
		return nil, err
	}
	return &sent, nil
}

// decode reads exactly one JSON value and keeps numbers as they were written.
func decode(text []byte, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	err := decoder.Decode(into)
	if wrong, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		return badRequest("The member “%s” must not be a JSON %s.", wrong.Field, wrong.Value)
	}
	if err != nil {
		return badRequest("The request is not valid JSON: %s.", err)
	}
	if _, err := decoder.Token(); err != io.EOF {
		return badRequest("Something follows the JSON object. Send one object.")
	}
	return nil
}

func (a *api) readURL(raw string) (*request, error) {
	values, err := url.ParseQuery(raw)
	if err != nil {
		return nil, badRequest("The query string cannot be read: encode each parameter for a URL.")
	}
	for _, name := range []string{"query", "operationName", "variables", "extensions"} {
		if !utf8.ValidString(values.Get(name)) {
			return nil, badRequest("The parameter “%s” is not valid UTF-8.", name)
		}
	}
	sent := &request{Query: values.Get("query"), OperationName: values.Get("operationName")}
	if err := a.readParameter(values.Get("variables"), "variables", &sent.Variables); err != nil {
		return nil, err
	}
	return sent, a.readParameter(values.Get("extensions"), "extensions", &sent.Extensions)
}

func (a *api) readParameter(text, name string, into *map[string]any) error {
	if text == "" {
		return nil
	}
	if err := checkShape([]byte(text), a.config.Limits); err != nil {
		return err
	}
	if decode([]byte(text), into) != nil {
		return badRequest("The parameter “%s” must be a JSON object.", name)
	}
	return nil
}
