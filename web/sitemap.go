package web

import (
	"bytes"
	"encoding/xml"
	"net/http"

	"akteursnetz/graph"
)

// urlSet is the sitemap protocol, 0.9.
type urlSet struct {
	XMLName xml.Name  `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	URLs    []siteURL `xml:"url"`
}

type siteURL struct {
	Loc     string     `xml:"loc"`
	LastMod graph.Date `xml:"lastmod,omitempty"`
}

// mostURLs is what the protocol allows in a file.
const mostURLs = 50_000

// sitemap lists the pages for search engines, whatever token comes along: what everybody sees.
func (v *visit) sitemap() error {
	if v.site.PublicURL == "" {
		return graph.Errorf(graph.NotFound, "", "the server does not know its address; set --public-url")
	}
	set := urlSet{}
	add := func(path string, changed graph.Date) {
		if len(set.URLs) < mostURLs {
			set.URLs = append(set.URLs, siteURL{v.site.PublicURL + path, changed})
		}
	}
	add("/", "")
	reader := v.site.Store.For(graph.Public)
	for _, kind := range []graph.Type{graph.InitiativeType, graph.ActorType} {
		const atOnce = 5000
		for after := ""; len(set.URLs) < mostURLs; {
			records, err := reader.Records(v.ctx(), kind, after, atOnce)
			if err != nil {
				return err
			}
			for _, record := range records {
				after = record.EntityID()
				switch e := record.(type) {
				case *graph.Actor:
					if e.Kind != graph.Volunteer { // people are offered to no search engine
						add("/a/"+e.ID, e.VerifiedAt)
					}
				case *graph.Initiative:
					add("/i/"+e.ID, "")
				}
			}
			if len(records) < atOnce {
				break
			}
		}
	}
	var body bytes.Buffer
	body.WriteString(xml.Header)
	if err := xml.NewEncoder(&body).Encode(set); err != nil {
		return &graph.Error{Code: graph.Internal, Message: "the sitemap cannot be written", Err: err}
	}
	v.send(http.StatusOK, "application/xml", body.Bytes())
	return nil
}

// robots invites search engines to the pages and to what other maps may take, and keeps them from the data behind our own.
func (v *visit) robots() error {
	text := "User-agent: *\nAllow: /geo/actors.geojson\nDisallow: /geo/\nDisallow: /graphql\n"
	if v.site.PublicURL != "" {
		text += "Sitemap: " + v.site.PublicURL + "/sitemap.xml\n"
	}
	v.send(http.StatusOK, "text/plain; charset=utf-8", []byte(text))
	return nil
}
