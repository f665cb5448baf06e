package server

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"strings"

	"github.com/vektah/gqlparser/v2/gqlerror"
)

// answer is what one GraphQL request gets.
type answer struct {
	status int             // HTTP; 0: 200 with data, else as the media type demands
	data   json.RawMessage // nil: the request was refused, the answer has no data
	errors gqlerror.List   // as shown
}

// statusOf is the HTTP status of an answer: a refused document is 400 only for clients that know GraphQL's own media type.
func (a answer) statusOf(media string) int {
	switch {
	case a.status != 0:
		return a.status
	case a.data == nil && media == mediaGraphQL:
		return http.StatusBadRequest
	default:
		return http.StatusOK
	}
}

// body writes errors first, where a person sees them, then data.
func (a answer) body() []byte {
	var b bytes.Buffer
	b.WriteByte('{')
	if len(a.errors) > 0 {
		b.WriteString(`"errors":`)
		encoder := json.NewEncoder(&b)
		encoder.SetEscapeHTML(false)
		_ = encoder.Encode(a.errors) // plain structs into memory
		b.Truncate(b.Len() - 1)      // the encoder's newline
	}
	if len(a.errors) > 0 && a.data != nil {
		b.WriteByte(',')
	}
	if a.data != nil {
		b.WriteString(`"data":`)
		b.Write(a.data)
	}
	b.WriteByte('}')
	return b.Bytes()
}

// send writes the answer in the media type the caller prefers, or 304 where a GET's copy is still good.
func send(w http.ResponseWriter, r *http.Request, a answer) {
	media, ok := negotiate(r.Header.Values("Accept"))
	if !ok {
		media = mediaJSON
	}
	body := a.body()
	status := a.statusOf(media)
	header := w.Header()
	describe(header, r)
	header.Set("Content-Type", media+"; charset=utf-8")
	if status == http.StatusOK {
		etag := entityTag(body)
		header.Set("ETag", etag)
		if isRead(r) && matches(r.Header.Get("If-None-Match"), etag) {
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	w.WriteHeader(status)
	_, _ = w.Write(body) // a caller who left needs no answer
}

// describe says who may keep the answer: nobody what a token opened, others only after asking again.
func describe(header http.Header, r *http.Request) {
	header.Add("Vary", "Authorization, Accept, Accept-Encoding")
	header.Set("Cache-Control", "no-cache")
	if len(r.Header.Values("Authorization")) > 0 {
		header.Set("Cache-Control", "private, no-store")
	}
}

// refuse ends a request that never became an operation.
func (a *api) refuse(w http.ResponseWriter, r *http.Request, status int, err error) {
	errors := present(r.Context(), a.config.Logger, gqlerror.List{gqlerror.WrapIfUnwrapped(err)})
	send(w, r, answer{status: status, errors: errors})
}

func isRead(r *http.Request) bool { return r.Method == http.MethodGet || r.Method == http.MethodHead }

// entityTag is weak: the same answer may leave compressed or not.
func entityTag(body []byte) string {
	sum := sha256.Sum256(body)
	return `W/"` + hex.EncodeToString(sum[:16]) + `"`
}

func matches(ifNoneMatch, etag string) bool {
	for candidate := range strings.SplitSeq(ifNoneMatch, ",") {
		candidate = strings.TrimSpace(candidate)
		if candidate == "*" || "W/"+strings.TrimPrefix(candidate, "W/") == etag {
			return true
		}
	}
	return false
}
