package web

import (
	"net/http"

	"akteursnetz/graph"
)

// coordinatorPage is what a page for coordinators knows before it asks the API. Like the API's sentences it is in German
// or English, whatever the language of what surrounds it.
type coordinatorPage struct {
	*speech
	Script string // in assets/
	Known  map[string]any
}

// Tool gives a word of the page.
func (c *coordinatorPage) Tool(key string) string { return c.Tools[key] }

// match shows the form of the matching page. Everything else is between the browser and the API.
func (v *visit) match() error { return v.coordinatorPage("match") }

// network shows the frame of the network view, likewise.
func (v *visit) network() error { return v.coordinatorPage("network") }

// edit shows the frame of the forms, likewise.
func (v *visit) edit() error { return v.coordinatorPage("edit") }

func (v *visit) coordinatorPage(name string) error {
	inner := *v
	if len(inner.Tools) == 0 {
		inner.speech = speeches()["de"]
	}
	known, err := inner.known()
	if err != nil {
		return err
	}
	v.frame(false)
	page := v.layout(v.Word(name), &coordinatorPage{inner.speech, name, known})
	page.Path = "/" + name
	return v.show(http.StatusOK, "coordinator.html", page)
}

// known is what can be chosen, in words: all topics and target groups, used or not, for an initiative may be the first.
func (v *visit) known() (map[string]any, error) {
	known := map[string]any{"lang": v.Lang, "words": v.Tools, "values": v.Values, "today": v.today, "pageLanguages": graph.PageLanguages}
	topics, err := v.reader.Topics(v.ctx())
	if err != nil {
		return nil, err
	}
	groups, err := v.reader.TargetGroups(v.ctx())
	if err != nil {
		return nil, err
	}
	slugs, codes, all := map[string]int{}, map[string]int{}, map[string]int{}
	for _, topic := range topics.All() {
		all[topic.Slug] = 0
	}
	known["topics"] = v.tree(topics, "", 0, all)
	for _, group := range groups {
		slugs[group.Slug] = 0
	}
	for _, code := range wanted {
		codes[code] = 0
	}
	if known["targetGroups"], err = v.choices(graph.FacetTargetGroup, slugs); err != nil {
		return nil, err
	}
	if known["languages"], err = v.choices(graph.FacetLanguage, codes); err != nil {
		return nil, err
	}
	known["roles"], known["kinds"], known["tieKinds"] = options(v, graph.Roles), options(v, graph.ActorKinds), options(v, graph.TieKinds)
	return known, nil
}

// options are the values of an enum to choose from.
func options[E ~string](v *visit, values []E) []choice {
	out := make([]choice, len(values))
	for i, value := range values {
		out[i] = choice{Value: string(value), Label: v.Value(string(value))}
	}
	return out
}

// wanted are the languages that initiatives ask for: those of the people who came in the last decades, and those of signs.
var wanted = []string{
	"am", "ar", "bg", "bs", "ckb", "de", "el", "en", "es", "fa", "fr", "gsg", "hr", "hu", "it", "ka", "kmr", "pl", "prs", "ps", "pt", "ro",
	"rom", "ru", "so", "sq", "sr", "ti", "tr", "uk", "ur", "vi", "zh",
}
