package server_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"akteursnetz/graph"
	"akteursnetz/resolvers/server"
)

// openFiles makes a server whose files are written by write; it notes what was asked for.
func openFiles(t testing.TB, write func(context.Context, io.Writer) error, change ...func(*server.Config)) *fixture {
	find := func(ctx context.Context, file string, parameters url.Values) (server.File, error) {
		if file != "known" {
			return server.File{}, graph.Errorf(graph.NotFound, "", "there is no file %q", file)
		}
		if code := graph.Code(parameters.Get("fail")); code != "" {
			return server.File{}, graph.Errorf(code, "fail", "it fails")
		}
		return server.File{
			Media: "text/plain; charset=utf-8", Name: "network for " + string(server.ViewerFrom(ctx).Access) + ".txt", Write: write,
		}, nil
	}
	return open(t, append(change, func(c *server.Config) {
		c.Routes = []server.Route{{Pattern: "/files/{file}", Open: find}}
	})...)
}

// writing gives a file of n bytes.
func writing(n int) func(context.Context, io.Writer) error {
	return func(_ context.Context, w io.Writer) error {
		for range n / 1000 {
			if _, err := w.Write(bytes.Repeat([]byte("x"), 1000)); err != nil {
				return err
			}
		}
		return nil
	}
}

func TestFileHasANameAndATag(t *testing.T) {
	f := openFiles(t, writing(1000))
	got := f.do("GET", "/files/known", "")
	header := got.Header()
	if got.Code != 200 || got.Body.Len() != 1000 || header.Get("Content-Type") != "text/plain; charset=utf-8" ||
		header.Get("Content-Disposition") != `attachment; filename="network for anonymous.txt"` || header.Get("Cache-Control") != "no-cache" {
		t.Errorf("status %d, %d bytes, %v", got.Code, got.Body.Len(), header)
	}
	tag := header.Get("ETag")
	again := f.do("GET", "/files/known", "", "If-None-Match", tag)
	if tag == "" || again.Code != http.StatusNotModified || again.Body.Len() != 0 {
		t.Errorf("with the tag %s: status %d, %d bytes", tag, again.Code, again.Body.Len())
	}
	other := openFiles(t, writing(2000)).do("GET", "/files/known", "", "If-None-Match", tag)
	if other.Code != 200 || other.Header().Get("ETag") == tag {
		t.Errorf("another content: status %d, tag %s", other.Code, other.Header().Get("ETag"))
	}
	if packed := f.do("GET", "/files/known", "", "Accept-Encoding", "gzip"); packed.Code != 200 || packed.Header().Get("ETag") != tag {
		t.Errorf("compressed: status %d, tag %s", packed.Code, packed.Header().Get("ETag"))
	}
}

// TestFileOfATokenIsNotKept: what a token opened stays with the caller.
func TestFileOfATokenIsNotKept(t *testing.T) {
	got := openFiles(t, writing(1000)).do("GET", "/files/known", "", "Authorization", "Bearer coordinator")
	if got.Code != 200 || got.Header().Get("Cache-Control") != "private, no-store" ||
		got.Header().Get("Content-Disposition") != `attachment; filename="network for coordinator.txt"` {
		t.Errorf("status %d, %v", got.Code, got.Header())
	}
	if !strings.Contains(strings.Join(got.Header().Values("Vary"), ","), "Authorization") {
		t.Errorf("the answer varies by %v", got.Header().Values("Vary"))
	}
}

func TestRefusedFiles(t *testing.T) {
	for _, c := range []struct {
		method, url, header string
		status              int
		code                graph.Code
		words               string
	}{
		{"GET", "/files/other", "", 404, graph.NotFound, "no file"},
		{"GET", "/files/known?fail=INVALID", "", 400, graph.Invalid, "fail: it fails"},
		{"GET", "/files/known?fail=LIMIT", "", 400, graph.Limit, "it fails"},
		{"GET", "/files/known?fail=NOT_FOUND", "", 404, graph.NotFound, "it fails"},
		{"GET", "/files/known?fail=FORBIDDEN", "", 403, graph.Forbidden, "it fails"},
		{"GET", "/files/known?fail=UNAVAILABLE", "", 503, graph.Unavailable, "it fails"},
		{"GET", "/files/known?fail=INTERNAL", "", 500, graph.Internal, "Internal error"},
		{"GET", "/files/known?a=%ff", "", 400, graph.Invalid, "UTF-8"},
		{"GET", "/files/known?a=%00", "", 400, graph.Invalid, "NUL"},
		{"GET", "/files/known?a=%zz", "", 400, graph.Invalid, "encode"},
		{"GET", "/files/known", "Bearer nobody", 401, graph.Forbidden, "not known"},
		{"GET", "/files/known", "Bearer away", 503, graph.Unavailable, "away"},
		{"POST", "/files/known", "", 405, graph.Invalid, "GET"},
	} {
		var headers []string
		if c.header != "" {
			headers = []string{"Authorization", c.header}
		}
		f := openFiles(t, writing(10))
		got := f.do(c.method, c.url, "", headers...)
		if got.Code != c.status || strings.Contains(got.Header().Get("Cache-Control"), "public") || got.Header().Get("ETag") != "" {
			t.Errorf("%s: status %d, want %d; %v", c.url, got.Code, c.status, got.Header())
		}
		f.mustRefuse(got, c.code, c.words)
	}
}

func TestFileThatFailsEarlyIsAnError(t *testing.T) {
	f := openFiles(t, func(_ context.Context, w io.Writer) error {
		_, _ = w.Write(bytes.Repeat([]byte("x"), 500_000))
		return graph.Errorf(graph.Limit, "measure", "too large")
	})
	got := f.do("GET", "/files/known", "")
	if got.Code != 400 || strings.Contains(got.Body.String(), "xxx") {
		t.Errorf("status %d, %.100s", got.Code, got.Body)
	}
	f.mustRefuse(got, graph.Limit, "too large")
}

// TestLargeFileStreams: it has no tag, as its beginning is sent before its end is known.
func TestLargeFileStreams(t *testing.T) {
	const size = 3_000_000
	f := openFiles(t, writing(size))
	if got := f.do("GET", "/files/known", ""); got.Code != 200 || got.Body.Len() != size || got.Header().Get("ETag") != "" {
		t.Errorf("status %d, %d bytes, tag %q", got.Code, got.Body.Len(), got.Header().Get("ETag"))
	}
	written := 0
	f = openFiles(t, func(ctx context.Context, w io.Writer) error {
		return writing(size)(ctx, writerFunc(func(b []byte) (int, error) {
			written += len(b)
			return w.Write(b)
		}))
	})
	if got := f.do("HEAD", "/files/known", ""); got.Code != 200 || got.Header().Get("Content-Type") == "" || written == size {
		t.Errorf("only the headers: status %d, %v, %d bytes were made", got.Code, got.Header(), written)
	}
}

type writerFunc func([]byte) (int, error)

func (w writerFunc) Write(b []byte) (int, error) { return w(b) }

// TestFileThatBreaksOffIsSeenToBe: nobody takes the part that came for the whole.
func TestFileThatBreaksOffIsSeenToBe(t *testing.T) {
	f := openFiles(t, func(ctx context.Context, w io.Writer) error {
		_ = writing(2_000_000)(ctx, w)
		return errors.New("the disk is gone")
	})
	listener := httptest.NewServer(f.handler)
	defer listener.Close()
	for _, encoding := range []string{"identity", "gzip"} {
		request, err := http.NewRequest("GET", listener.URL+"/files/known", nil)
		if err != nil {
			t.Fatal(err)
		}
		request.Header.Set("Accept-Encoding", encoding)
		answer, err := http.DefaultClient.Do(request)
		if err == nil {
			_, err = io.Copy(io.Discard, answer.Body)
			answer.Body.Close()
		}
		if err == nil {
			t.Errorf("%s: the caller took a part for the whole", encoding)
		}
	}
	if !strings.Contains(f.log.String(), "the disk is gone") {
		t.Errorf("the log does not tell why: %s", f.log)
	}
}

func TestCallerWhoLeavesEndsTheWork(t *testing.T) {
	started, ended := make(chan struct{}), make(chan error, 1)
	f := openFiles(t, func(ctx context.Context, _ io.Writer) error {
		close(started)
		<-ctx.Done()
		ended <- ctx.Err()
		return ctx.Err()
	})
	listener := httptest.NewServer(f.handler)
	defer listener.Close()
	ctx, leave := context.WithCancel(t.Context())
	request, err := http.NewRequestWithContext(ctx, "GET", listener.URL+"/files/known", nil)
	if err != nil {
		t.Fatal(err)
	}
	go func() {
		if answer, err := http.DefaultClient.Do(request); err == nil {
			answer.Body.Close()
		}
	}()
	<-started
	leave()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("the work ended with %v", err)
	}
}

func TestFileThatTakesTooLong(t *testing.T) {
	f := openFiles(t, func(ctx context.Context, _ io.Writer) error {
		<-ctx.Done()
		return ctx.Err()
	}, func(c *server.Config) { c.Limits.FileTimeout = time.Millisecond })
	got := f.do("GET", "/files/known", "")
	if got.Code != 503 || got.Header().Get("Retry-After") == "" {
		t.Errorf("status %d, %v", got.Code, got.Header())
	}
	f.mustRefuse(got, graph.Limit, "took too long")
}

// TestFilesOfOneAddressAreFew, whatever else it asks for at the same time.
func TestFilesOfOneAddressAreFew(t *testing.T) {
	started, finish := make(chan struct{}), make(chan struct{})
	f := openFiles(t, func(context.Context, io.Writer) error {
		started <- struct{}{}
		<-finish
		return nil
	}, func(c *server.Config) { c.Limits.Files = 1 })
	first := make(chan int)
	go func() { first <- f.do("GET", "/files/known", "").Code }()
	<-started
	got := f.do("GET", "/files/known", "")
	if got.Code != 429 || got.Header().Get("Retry-After") == "" {
		t.Errorf("a second file: status %d, %v", got.Code, got.Header())
	}
	if got := f.ask("{access}", nil); got.Code != 200 || len(got.Errors) > 0 {
		t.Errorf("a query beside the file: status %d, %s", got.Code, got.Body)
	}
	close(finish)
	if code := <-first; code != 200 {
		t.Errorf("the first file: status %d", code)
	}
}

func TestFilesAreReadFromEverySite(t *testing.T) {
	f := openFiles(t, writing(10))
	got := f.do("GET", "/files/known", "", "Origin", "https://lite.gephi.org")
	header := got.Header()
	if header.Get("Access-Control-Allow-Origin") != "*" ||
		!strings.Contains(header.Get("Access-Control-Expose-Headers"), "Content-Disposition") {
		t.Errorf("headers %v", header)
	}
	if got := f.do("OPTIONS", "/files/known", ""); got.Code != 204 || got.Header().Get("Allow") != "GET, HEAD, OPTIONS" {
		t.Errorf("OPTIONS: status %d, %v", got.Code, got.Header())
	}
}
