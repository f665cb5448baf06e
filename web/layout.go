package web

import (
	"embed"
	"html/template"
	"net/url"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed templates/*.html
var templateFiles embed.FS

var pages = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("").ParseFS(templateFiles, "templates/*.html"))
})

// layout is what all pages have, and what is theirs.
type layout struct {
	*speech
	Title       string
	Description string // for search engines and previews; may be empty
	Path        string // of the page, where search engines should find it
	Public      string // where everybody reaches the server; may be empty
	Linked      any    // JSON-LD; may be nil
	Unlisted    bool   // to be found by no search engine and shown by no preview
	Root        string // the way from the page to the site's root, so that a server below a path works
	Choices     []languageChoice
	Data        any
}

type languageChoice struct {
	Lang, Name, Href string
	Current          bool
}

func (v *visit) layout(title string, data any) *layout {
	l := &layout{speech: v.speech, Title: title, Public: v.site.PublicURL, Root: v.root(), Data: data}
	for _, lang := range v.offered() {
		l.Choices = append(l.Choices, languageChoice{lang, ownNames[lang], v.with("lang", lang), lang == v.Lang})
	}
	return l
}

// root is the way to the site's root.
func (v *visit) root() string {
	if depth := strings.Count(strings.Trim(v.r.URL.Path, "/"), "/"); depth > 0 {
		return strings.Repeat("../", depth)
	}
	return "./"
}

// with is the query of this page with some parameters set otherwise; empty takes one away.
func (v *visit) with(pairs ...string) string {
	query := url.Values{}
	for name, values := range v.asked {
		query[name] = values
	}
	for pair := range slices.Chunk(pairs, 2) {
		query.Del(pair[0])
		if pair[1] != "" {
			query.Set(pair[0], pair[1])
		}
	}
	return "?" + query.Encode()
}

// Link leads to another page in the same language.
func (l *layout) Link(path string) string {
	if l.Lang == "de" {
		return l.Root + path
	}
	return l.Root + path + "?lang=" + l.Lang
}

// Canonical is the page's address for search engines, in its language.
func (l *layout) Canonical() string { return l.In(l.Lang) }

// In is the page's address in a language, which the first one needs not be named in; empty where it has none.
func (l *layout) In(lang string) string {
	switch {
	case l.Public == "" || l.Path == "":
		return ""
	case lang == l.Choices[0].Lang:
		return l.Public + l.Path
	}
	return l.Public + l.Path + "?lang=" + lang
}

// Alternates are the languages of the page that search engines know; plain German is none of those.
func (l *layout) Alternates() []languageChoice {
	return slices.DeleteFunc(slices.Clone(l.Choices), func(c languageChoice) bool { return strings.Contains(c.Lang, "-x-") })
}

// clipped shortens a text for previews.
func clipped(text string) string {
	const most = 200
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return strings.TrimSpace(string([]rune(text)[:most])) + " …"
}
