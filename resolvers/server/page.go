package server

import (
	"bytes"
	"net/http"

	"akteursnetz/graph"
)

// page serves a page beside the API: whole or not at all, with an ETag. Like files it is asked for anew each time, so that
// what is withdrawn is gone at once.
func (a *api) page(serve func(http.ResponseWriter, *http.Request, graph.Viewer)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		switch r.Method {
		case http.MethodGet, http.MethodHead:
		case http.MethodOptions:
			w.Header().Set("Allow", filesOnly)
			w.WriteHeader(http.StatusNoContent)
			return
		default:
			a.refuseMethod(w, r, filesOnly, "Pages are served by GET.")
			return
		}
		held := &heldAnswer{header: w.Header(), status: http.StatusOK}
		serve(held, r, ViewerFrom(r.Context()))
		describe(w.Header(), r)
		if held.status == http.StatusOK {
			etag := entityTag(held.body.Bytes())
			w.Header().Set("ETag", etag)
			if matches(r.Header.Get("If-None-Match"), etag) {
				held.status, held.body = http.StatusNotModified, bytes.Buffer{}
			}
		}
		w.WriteHeader(held.status)
		_, _ = w.Write(held.body.Bytes()) // a caller who left needs no answer
	}
}

// heldAnswer keeps an answer until it is whole.
type heldAnswer struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (h *heldAnswer) Header() http.Header         { return h.header }
func (h *heldAnswer) WriteHeader(status int)      { h.status = status }
func (h *heldAnswer) Write(b []byte) (int, error) { return h.body.Write(b) }
