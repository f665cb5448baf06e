package web

import (
	"net/http"
	"slices"
	"strings"

	"akteursnetz/graph"
)

// listPage is a selection as a page with a form, for everybody and without scripts.
type listPage struct {
	listed
	Heading *text
	Search  string
	Place   string // AGS, several between commas
	Asked   string // for a place, in words
	Unknown bool   // whether these name no place
	Towns   []townChoice
	Narrow  []string
	More    string // address of what follows
	Name    string // of the embed, empty on the start page
	Numbers []number
}

// townChoice is one of the places that the words for a place may mean.
type townChoice struct {
	town
	Href string
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
	page := v.layout(list.Heading.Text, list)
	page.Path, page.Description = "/embed/"+list.Name, list.Heading.Text
	page.Linked = v.listLinked(list)
	return v.show(http.StatusOK, "embed.html", page)
}

// listPage selects. A place may be given by its key, or in words.
func (v *visit) listPage(embed string) (*listPage, error) {
	towns := v.locate()
	chosen, err := v.choose(embed)
	if err != nil {
		return nil, err
	}
	found, err := v.page(chosen, true)
	if err != nil {
		return nil, err
	}
	list := &listPage{listed: found, Heading: v.title(), Search: v.asked.Get("search"), Name: embed, Asked: v.where()}
	list.Unknown = list.Asked != "" && len(towns) == 0
	if places := chosen.chosen["place"]; len(places) > 0 {
		list.Place, list.Asked, list.Unknown = strings.Join(places, ","), v.placeName(places[0]), false
	} else {
		for _, town := range towns {
			list.Towns = append(list.Towns, townChoice{town, v.with("where", "", "after", "", "place", town.AGS)})
		}
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

// title is that of the embed, in the language of the page or another, else the page's own.
func (v *visit) title() *text {
	if v.embed != nil {
		if title := v.of(v.embed.Titles); title != nil {
			return title
		}
	}
	return &text{Text: v.Word("heading"), Lang: v.Lang}
}

// where is what visitors wrote for a place.
func (v *visit) where() string { return strings.TrimSpace(v.asked.Get("where")) }

// locate chooses the place that visitors wrote: the one that is called so, or the only one that may be meant; else it gives those
// that may be. What was chosen before holds as long as its name stands.
func (v *visit) locate() []town {
	const most = 20
	asked, chosen := v.where(), v.list("place")
	if !v.asked.Has("where") || len(chosen) > 0 && v.placeName(chosen[0]) == asked {
		return nil
	}
	v.asked.Del("place")
	found := v.townsLike(asked, most)
	named := slices.DeleteFunc(slices.Clone(found), func(t town) bool { return graph.Normalize(t.Name) != graph.Normalize(asked) })
	switch {
	case len(named) == 1:
		found = named
	case len(named) > 1:
		return named
	}
	if len(found) == 1 {
		v.asked.Set("place", found[0].AGS)
	}
	return found
}

// Loosen says what to take away where nothing was found.
func (l *listPage) Loosen() string { return strings.Join(l.Narrow, ", ") }
