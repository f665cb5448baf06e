// Package explorer serves GraphiQL from the binary: a page to ask the API by hand that makes no request to another host.
package explorer

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"html/template"
	"io"
	"net/http"
	"path"
	"strings"
)

// Example is a query shown in a tab. The tab takes its label from the operation's name, so give it a telling one.
type Example struct {
	Title string `json:"title"` // a sentence, shown above the query as a comment; without line breaks
	Query string `json:"query"`
}

//go:embed page.html
var pageSource string

//go:embed explorer.js explorer.css static
var files embed.FS

// The page runs its own scripts only. GraphiQL's editor sets style attributes and its style sheet brings its fonts along.
const policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src data:; img-src 'self' data:; " +
	"connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// Page serves the explorer with the examples in its tabs. It expects the API at graphql and its own files below graphiql/,
// both relative to the page.
func Page(examples []Example) http.Handler {
	if examples == nil {
		examples = []Example{}
	}
	var page bytes.Buffer
	if err := template.Must(template.New("page").Parse(pageSource)).Execute(&page, examples); err != nil {
		panic(err) // an embedded template and plain text
	}
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Content-Security-Policy", policy)
		w.Header().Set("Cache-Control", "no-cache")
		_, _ = w.Write(page.Bytes())
	})
}

var kinds = map[string]string{
	".js":  "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".txt": "text/plain; charset=utf-8",
}

// asset is a file as it is sent.
type asset struct {
	kind   string
	etag   string
	packed []byte // gzip; nil for files kept as they are
	plain  []byte
}

// Assets serves the files of the page under the path value "file".
func Assets() http.Handler {
	assets := map[string]asset{}
	for _, name := range []string{"explorer.js", "explorer.css", "static/LICENSES.txt", "static/graphiql.min.js.gz",
		"static/graphiql.min.css.gz", "static/react.production.min.js.gz", "static/react-dom.production.min.js.gz"} {
		content, err := files.ReadFile(name)
		if err != nil {
			panic(err) // embedded
		}
		assets[strings.TrimSuffix(path.Base(name), ".gz")] = newAsset(name, content)
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		found, ok := assets[r.PathValue("file")]
		if !ok {
			http.NotFound(w, r)
			return
		}
		found.serve(w, r)
	})
}

func newAsset(name string, content []byte) asset {
	sum := sha256.Sum256(content)
	a := asset{etag: `W/"` + hex.EncodeToString(sum[:16]) + `"`, plain: content}
	if base, packed := strings.CutSuffix(name, ".gz"); packed {
		name, a.packed, a.plain = base, content, nil
	}
	a.kind = kinds[path.Ext(name)]
	return a
}

func (a asset) serve(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	header.Set("Content-Type", a.kind)
	header.Set("ETag", a.etag)
	header.Set("Cache-Control", "public, max-age=3600")
	header.Set("Vary", "Accept-Encoding")
	switch {
	case r.Header.Get("If-None-Match") == a.etag:
		w.WriteHeader(http.StatusNotModified)
	case a.packed == nil:
		_, _ = w.Write(a.plain)
	case strings.Contains(r.Header.Get("Accept-Encoding"), "gzip"):
		header.Set("Content-Encoding", "gzip")
		_, _ = w.Write(a.packed)
	default:
		unpack(w, a.packed)
	}
}

func unpack(w io.Writer, packed []byte) {
	reader, err := gzip.NewReader(bytes.NewReader(packed))
	if err == nil {
		_, _ = io.Copy(w, reader)
	}
}
