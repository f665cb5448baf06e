package server

import (
	"bytes"
	"context"
	"errors"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"unicode/utf8"

	"akteursnetz/graph"
)

// Route is a path beside the API where files are served, by GET, to whom the token says.
type Route struct {
	Pattern string // of http.ServeMux, without a method; {file} stands for a name

	// Open prepares a file. Its errors, and those of File.Write before the first megabyte, are the answer.
	Open func(ctx context.Context, file string, parameters url.Values) (File, error)
}

// File is what a route serves.
type File struct {
	Media  string // of its content, with the charset where there is one
	Name   string // offered to whoever saves it
	Inline bool   // to be shown rather than saved
	Write  func(ctx context.Context, w io.Writer) error
}

const (
	heldBack  = 1 << 20 // bytes of a file that are kept until it ends: so long it can fail with an error, or have an ETag
	filesOnly = "GET, HEAD, OPTIONS"
)

// file serves a route.
func (a *api) file(route Route) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		switch r.Method {
		case http.MethodGet, http.MethodHead:
			if err := a.sendFile(w, r, route); err != nil {
				a.refuseFile(w, r, err)
			}
		case http.MethodOptions:
			w.Header().Set("Allow", filesOnly)
			w.WriteHeader(http.StatusNoContent)
		default:
			a.refuseMethod(w, r, filesOnly, "Files are served by GET.")
		}
	}
}

// sendFile gives the error that the answer is to tell.
func (a *api) sendFile(w http.ResponseWriter, r *http.Request, route Route) error {
	parameters, err := fileParameters(r.URL.RawQuery)
	if err != nil {
		return err
	}
	ctx := r.Context()
	if a.config.Around != nil {
		ctx = a.config.Around(ctx, ViewerFrom(ctx))
	}
	file, err := route.Open(ctx, r.PathValue("file"), parameters)
	if err != nil {
		return err
	}
	out := &fileWriter{answer: w, request: r, file: file}
	switch err := file.Write(ctx, out); {
	case errors.Is(err, errHeadOnly):
		return nil
	case err != nil && out.begun:
		a.config.Logger.WarnContext(ctx, "a file broke off", "request_id", RequestID(ctx), "error", detail(err))
		panic(http.ErrAbortHandler) // so that nobody takes the part for the whole
	case err != nil:
		return err
	}
	out.finish()
	return nil
}

func fileParameters(raw string) (url.Values, error) {
	parameters, err := url.ParseQuery(raw)
	if err != nil {
		return nil, badRequest("The query string cannot be read: encode each parameter for a URL.")
	}
	for name, values := range parameters {
		if text := name + strings.Join(values, ""); !utf8.ValidString(text) || strings.ContainsRune(text, 0) {
			return nil, badRequest("A parameter holds a NUL or is not valid UTF-8.")
		}
	}
	return parameters, nil
}

// refuseFile answers with the error alone and a status for its code.
func (a *api) refuseFile(w http.ResponseWriter, r *http.Request, err error) {
	if errors.Is(r.Context().Err(), context.DeadlineExceeded) {
		w.Header().Set("Retry-After", "1")
		a.refuse(w, r, http.StatusServiceUnavailable, graph.Errorf(graph.Limit, "", "The file took too long. Narrow the scope."))
		return
	}
	a.refuse(w, r, statusOfCode(graph.CodeOf(err)), err)
}

// statusOfCode is the HTTP status that tells of an error where no answer but the error is sent.
func statusOfCode(code graph.Code) int {
	switch code {
	case graph.Invalid, graph.Limit:
		return http.StatusBadRequest
	case graph.NotFound:
		return http.StatusNotFound
	case graph.Forbidden:
		return http.StatusForbidden
	case graph.Conflict:
		return http.StatusConflict
	case graph.Unavailable:
		return http.StatusServiceUnavailable
	}
	return http.StatusInternalServerError
}

// errHeadOnly ends the writing of a file of which only the headers are wanted.
var errHeadOnly = errors.New("only headers were asked for")

// fileWriter holds back the beginning of a file.
type fileWriter struct {
	answer  http.ResponseWriter
	request *http.Request
	file    File
	held    bytes.Buffer
	begun   bool // the answer was begun
}

// Write holds back, or sends.
func (f *fileWriter) Write(b []byte) (int, error) {
	if f.begun {
		return f.answer.Write(b)
	}
	if f.held.Len()+len(b) <= heldBack {
		return f.held.Write(b)
	}
	f.headers()
	f.answer.WriteHeader(http.StatusOK)
	f.begun = true
	if f.request.Method == http.MethodHead {
		return 0, errHeadOnly
	}
	if _, err := f.answer.Write(f.held.Bytes()); err != nil {
		return 0, err
	}
	f.held = bytes.Buffer{}
	return f.answer.Write(b)
}

// finish sends what was held back, unless the caller has it.
func (f *fileWriter) finish() {
	if f.begun {
		return
	}
	f.headers()
	etag := entityTag(f.held.Bytes())
	f.answer.Header().Set("ETag", etag)
	if matches(f.request.Header.Get("If-None-Match"), etag) {
		f.answer.WriteHeader(http.StatusNotModified)
		return
	}
	f.answer.WriteHeader(http.StatusOK)
	_, _ = f.answer.Write(f.held.Bytes()) // a caller who left needs no answer
}

func (f *fileWriter) headers() {
	header := f.answer.Header()
	describe(header, f.request)
	disposition := "attachment"
	if f.file.Inline {
		disposition = "inline"
	}
	header.Set("Content-Type", f.file.Media)
	header.Set("Content-Disposition", mime.FormatMediaType(disposition, map[string]string{"filename": f.file.Name}))
}
