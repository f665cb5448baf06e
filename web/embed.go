package web

import (
	"net/http"
	"strings"
)

// listPage is a selection as a page with a form, for everybody and without scripts.
type listPage struct {
	listed
	Heading string
	Search  string
	Place   string // AGS
	Asked   string // for a place, in words
	Narrow  []string
	More    string // address of what follows
	Name    string // of the embed, empty on the start page
	Numbers []number
}

type number struct {
	Label string
	Count int
}

// embedPage shows the list of an embed: what its map shows, in the same order.
func (v *visit) embedPage() error {
	list, err := v.listPage(v.r.PathValue("name"))
	if err != nil {
		return err
	}
	v.frame(true)
	page := v.layout(list.Heading, list)
	page.Path, page.Description = "/embed/"+list.Name, list.Heading
	page.Linked = v.listLinked(list)
	return v.show(http.StatusOK, "embed.html", page)
}

// listPage selects. A place may be given by its key, or in words, of which the first found counts.
func (v *visit) listPage(embed string) (*listPage, error) {
	asked := strings.TrimSpace(v.asked.Get("where"))
	if asked != "" && v.asked.Get("place") == "" {
		if found := v.site.Places.Search(asked, 1); len(found) > 0 {
			v.asked.Set("place", found[0].AGS)
		}
	}
	chosen, err := v.choose(embed)
	if err != nil {
		return nil, err
	}
	found, err := v.page(chosen, true)
	if err != nil {
		return nil, err
	}
	list := &listPage{listed: found, Heading: v.Word("heading"), Search: v.asked.Get("search"), Name: embed, Asked: asked}
	if v.embed != nil {
		if title := v.of(v.embed.Titles); title != nil {
			list.Heading = title.Text
		}
	}
	if places := chosen.chosen["place"]; len(places) > 0 {
		list.Place, list.Asked = places[0], v.placeName(places[0])
	}
	if found.Next != "" {
		list.More = v.with("after", found.Next)
	}
	for _, name := range parameters {
		if len(chosen.chosen[name]) > 0 {
			list.Narrow = append(list.Narrow, v.Word(name))
		}
	}
	return list, nil
}

// Loosen says what to take away where nothing was found.
func (l *listPage) Loosen() string { return strings.Join(l.Narrow, ", ") }
