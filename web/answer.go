package web

import (
	"bytes"
	"encoding/json"
	"net/http"
	"strings"

	"akteursnetz/graph"
)

// policy lets a page use its own files only.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
	"form-action 'self'; base-uri 'none'; frame-ancestors "

// frame says what a page may be shown in: nothing, or any website, as may the list of an embed and all that it leads to and
// that is only read. What of their links leads elsewhere leaves the frame.
func (v *visit) frame(anywhere bool) {
	ancestors := "'none'"
	if anywhere {
		ancestors = "*"
		v.w.Header().Del("X-Frame-Options")
	}
	v.w.Header().Set("Content-Security-Policy", policy+ancestors)
}

// show answers with a page.
func (v *visit) show(status int, name string, data any) error {
	var page bytes.Buffer
	if err := pages().ExecuteTemplate(&page, name, data); err != nil {
		return &graph.Error{Code: graph.Internal, Message: "a page cannot be written", Err: err}
	}
	v.send(status, "text/html; charset=utf-8", page.Bytes())
	return nil
}

// give answers with JSON.
func (v *visit) give(media string, data any) error {
	var body bytes.Buffer
	out := json.NewEncoder(&body)
	if err := out.Encode(data); err != nil {
		return &graph.Error{Code: graph.Internal, Message: "an answer cannot be written", Err: err}
	}
	v.send(http.StatusOK, media, body.Bytes())
	return nil
}

func (v *visit) send(status int, media string, body []byte) {
	v.w.Header().Set("Content-Type", media)
	v.w.WriteHeader(status)
	_, _ = v.w.Write(body) // a caller who left needs no answer
}

var statuses = map[graph.Code]int{
	graph.Invalid: http.StatusBadRequest, graph.Limit: http.StatusBadRequest, graph.NotFound: http.StatusNotFound,
	graph.Forbidden: http.StatusForbidden, graph.Unavailable: http.StatusServiceUnavailable,
}

// refusal is an error as the map reads it.
type refusal struct {
	Code    graph.Code `json:"code"`
	Message string     `json:"message"`
}

// nowhere answers addresses that lead to no page.
func (v *visit) nowhere() error {
	return graph.Errorf(graph.NotFound, "", "there is no such page")
}

// refuse answers with an error: a page for people, JSON for the map. What went wrong inside stays inside.
func (v *visit) refuse(err error) {
	code := graph.CodeOf(err)
	status, known := statuses[code]
	said := v.Word("failed")
	switch {
	case !known:
		status = http.StatusInternalServerError
		v.site.Logger.ErrorContext(v.ctx(), "a page failed", "request_id", v.w.Header().Get("X-Request-Id"), "error", err)
	case v.embed == nil && v.r.PathValue("name") != "" && code == graph.NotFound:
		said = v.Word("unknownEmbed")
	case code == graph.NotFound && !v.choosing: // else a topic or group that was chosen
		said = v.Word("notFound")
	case code != graph.Unavailable:
		said = v.Word("wrong")
	}
	if strings.HasPrefix(v.r.URL.Path, "/geo/") {
		detail := said
		if known {
			detail = strings.TrimPrefix(err.Error(), ".")
		}
		body, _ := json.Marshal(map[string]refusal{"error": {code, detail}}) // plain texts
		v.send(status, "application/json", body)
		return
	}
	v.frame(v.r.PathValue("name")+v.r.PathValue("id") != "")
	if err := v.show(status, "refusal.html", v.layout(said, nil)); err != nil {
		v.send(status, "text/plain; charset=utf-8", []byte(said))
	}
}
