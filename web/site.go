package web

import (
	"context"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"time"

	"akteursnetz/graph"
	"akteursnetz/graph/gazetteer"
)

// Config is what the pages work with.
type Config struct {
	Store     graph.Store
	Places    *gazetteer.Gazetteer
	Now       func() time.Time // the server's one clock
	PublicURL string           // where everybody reaches the server; empty where that is not known
	Legal     Legal
	Logger    *slog.Logger // nil: no log
}

// Legal is what the operator says in the pages that the law asks for: paragraphs apart by empty lines; a line that
// begins with # is a heading. Feedback is the mail address for reports on barriers and wrong entries.
type Legal struct{ Imprint, Privacy, Accessibility, Feedback string }

// Missing names what the operator has not filled in.
func (l Legal) Missing() []string {
	var missing []string
	for _, part := range []struct{ name, text string }{
		{"imprint", l.Imprint}, {"privacy", l.Privacy}, {"accessibility", l.Accessibility}, {"feedback", l.Feedback},
	} {
		if strings.TrimSpace(part.text) == "" {
			missing = append(missing, part.name)
		}
	}
	return missing
}

// Site answers the pages.
type Site struct{ Config }

// New gives the pages.
func New(config Config) *Site {
	if config.Logger == nil {
		config.Logger = slog.New(slog.DiscardHandler)
	}
	config.PublicURL = strings.TrimSuffix(config.PublicURL, "/")
	return &Site{config}
}

// Pages are the pages by pattern of http.ServeMux. The caller decides what is read.
func (s *Site) Pages() map[string]func(http.ResponseWriter, *http.Request, graph.Viewer) {
	pages := map[string]func(http.ResponseWriter, *http.Request, graph.Viewer){}
	for pattern, answer := range map[string]func(*visit) error{
		"/{$}":                     (*visit).start,
		"/":                        (*visit).nowhere,
		"/embed/{name}":            (*visit).embedPage,
		"/a/{id}":                  (*visit).profilePage,
		"/i/{id}":                  (*visit).initiativePage,
		"/match":                   (*visit).match,
		"/network":                 (*visit).network,
		"/edit":                    (*visit).edit,
		"/impressum":               (*visit).imprint,
		"/datenschutz":             (*visit).privacy,
		"/barrierefreiheit":        (*visit).accessibility,
		"/licences":                (*visit).licences,
		"/sitemap.xml":             (*visit).sitemap,
		"/robots.txt":              (*visit).robots,
		"/embed/actor-map.js":      file("dist/actor-map.js"),
		"/assets/{file}":           (*visit).asset,
		"/geo/districts.topo.json": file("data/districts.topo.json.gz"),
		"/geo/countries.topo.json": file("data/neighbours.topo.json.gz"),
		"/geo/map.json":            (*visit).mapData,
		"/geo/points.json":         (*visit).points,
		"/geo/actors.json":         (*visit).rows,
		"/geo/actors.geojson":      (*visit).geoJSON,
		"/geo/actor.json":          (*visit).profileData,
		"/geo/places.json":         (*visit).placesData,
		"/geo/towns.json":          (*visit).towns,
	} {
		pages[pattern] = func(w http.ResponseWriter, r *http.Request, viewer graph.Viewer) {
			v := &visit{
				site: s, w: w, r: r, reader: s.Store.For(viewer.Audience()), audience: viewer.Audience(), asked: r.URL.Query(),
				today: graph.DateOf(s.Now()),
			}
			v.speak(v.asked.Get("lang"))
			if err := answer(v); err != nil {
				v.refuse(err)
			}
		}
	}
	return pages
}

// visit is one request for a page.
type visit struct {
	site     *Site
	w        http.ResponseWriter
	r        *http.Request
	reader   graph.Reader
	audience graph.Audience
	asked    url.Values
	today    graph.Date
	embed    *graph.Embed // nil where none was named
	choosing bool         // among actors, so that what is not found is a choice
	*speech
}

func (v *visit) ctx() context.Context { return v.r.Context() }
