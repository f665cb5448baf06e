package web

import (
	"cmp"
	"slices"
	"strings"

	"akteursnetz/graph"
)

// row is an actor in a list. How to reach it is on its profile only.
type row struct {
	ID     string   `json:"id"`
	Name   string   `json:"name"`
	Kind   string   `json:"kind"`
	Place  string   `json:"place,omitempty"`
	Topics []string `json:"topics,omitempty"` // labels

	person bool // a natural one
}

// facet is how the selection parts by something that visitors may choose.
type facet struct {
	By     string   `json:"by"`
	Values []choice `json:"values"`
}

type choice struct {
	Value  string `json:"value"`
	Label  string `json:"label"`
	Count  int    `json:"count"`
	Level  int    `json:"level,omitempty"` // of a topic in its tree
	Chosen bool   `json:"-"`
}

// Mark sets a deeper topic apart in a list of options.
func (c choice) Mark() string { return strings.Repeat("– ", c.Level) }

const (
	pageSize = 50
	atOnce   = 1000 // actors that are read together where all are
)

var byName = graph.ActorOrder{Field: graph.ByName, Direction: graph.Ascending}

// listed is a page of a selection.
type listed struct {
	Total  int     `json:"total"`
	Rows   []row   `json:"rows"`
	Next   string  `json:"next,omitempty"` // cursor of what follows
	Facets []facet `json:"facets,omitempty"`
}

// rows answers with a page of a selection, with all of it, or with the actors of some ids; in one and the same order.
func (v *visit) rows() error {
	chosen, err := v.choose(v.asked.Get("embed"))
	if err != nil {
		return err
	}
	var list listed
	switch ids := v.list("ids"); {
	case len(ids) > 0:
		list, err = v.rowsOf(chosen, ids)
	case v.asked.Get("every") != "":
		list, err = v.every(chosen)
	default:
		list, err = v.page(chosen, true)
	}
	if err != nil {
		return err
	}
	return v.give("application/json", list)
}

// every gives all of a selection: for maps that sort by something only the reader knows, or pick more than have room in an address.
func (v *visit) every(chosen selection) (listed, error) {
	ids, err := v.reader.ActorIDs(v.ctx(), chosen.filter)
	if err != nil {
		return listed{}, err
	}
	all, keys := listed{Rows: []row{}}, map[string]string{}
	for part := range slices.Chunk(ids, atOnce) {
		found, err := v.reader.ActorsByID(v.ctx(), part)
		if err != nil {
			return listed{}, err
		}
		actors := make([]*graph.Actor, 0, len(part))
		for _, id := range part {
			if actor := found[id]; actor != nil { // else it went meanwhile
				actors, keys[id] = append(actors, actor), graph.SortKey(actor.Name)
			}
		}
		rows, err := v.described(actors)
		if err != nil {
			return listed{}, err
		}
		all.Rows = append(all.Rows, rows...)
	}
	slices.SortFunc(all.Rows, func(a, b row) int {
		return cmp.Or(strings.Compare(keys[a.ID], keys[b.ID]), strings.Compare(a.ID, b.ID)) // byName
	})
	all.Total = len(all.Rows)
	return all, nil
}

// rowsOf gives those of some actors that are in the selection.
func (v *visit) rowsOf(chosen selection, ids []string) (listed, error) {
	if err := graph.CheckSize("ids", len(ids), graph.MaxPage); err != nil {
		return listed{}, err
	}
	found, err := v.among(chosen.filter, ids)
	if err != nil {
		return listed{}, err
	}
	slices.SortFunc(found, func(a, b *graph.Actor) int { return slices.Index(ids, a.ID) - slices.Index(ids, b.ID) })
	rows, err := v.described(found)
	return listed{Total: len(rows), Rows: rows}, err
}

// among gives those of some actors that a filter selects; at most a page of ids.
func (v *visit) among(filter *graph.ActorFilter, ids []string) ([]*graph.Actor, error) {
	found, err := v.reader.Actors(v.ctx(), graph.ActorQuery{
		Filter: &graph.ActorFilter{IDs: ids, And: []*graph.ActorFilter{filter}}, Order: byName, Page: graph.First(len(ids)),
	})
	return found.Items, err
}

// page gives the page of a selection that the parameter after names, with facets if wanted.
func (v *visit) page(chosen selection, facets bool) (listed, error) {
	size := pageSize
	request := graph.PageRequest{First: &size}
	if after := v.asked.Get("after"); after != "" {
		request.After = &after
	}
	found, err := v.reader.Actors(v.ctx(), graph.ActorQuery{Filter: chosen.filter, Order: byName, Page: request, Total: true})
	if err != nil {
		return listed{}, err
	}
	rows, err := v.described(found.Items)
	list := listed{Total: found.Total, Rows: rows}
	if found.HasNext {
		list.Next = found.Cursor(len(found.Items) - 1)
	}
	if err != nil || !facets {
		return list, err
	}
	list.Facets, err = v.facets(chosen)
	return list, err
}

func (v *visit) described(actors []*graph.Actor) ([]row, error) {
	topics, err := v.reader.Topics(v.ctx())
	rows := make([]row, len(actors))
	for i, a := range actors {
		rows[i] = row{ID: a.ID, Name: a.Name, Kind: v.Value(string(a.Kind)), Place: v.placeName(a.Seat), person: a.Kind == graph.Volunteer}
		for _, at := range a.Topics {
			if topic := topics.Topic(at.Topic); topic != nil {
				rows[i].Topics = append(rows[i].Topics, topic.Label(v.Lang))
			}
		}
	}
	return rows, err
}

func (v *visit) placeName(ags string) string {
	place, known := v.site.Places.Place(ags)
	if !known {
		return ""
	}
	return place.Name
}
