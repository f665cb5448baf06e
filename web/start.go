package web

import (
	"net/http"

	"akteursnetz/graph"
)

// start shows the search, the map and the numbers of the whole directory.
func (v *visit) start() error {
	list, err := v.listPage("")
	if err != nil {
		return err
	}
	if list.Numbers, err = v.numbers(); err != nil {
		return err
	}
	v.frame(false)
	page := v.layout(v.Word("service"), list)
	page.Path, page.Description = "/", v.Word("intro")
	return v.show(http.StatusOK, "start.html", page)
}

// numbers counts what the reader sees.
func (v *visit) numbers() ([]number, error) {
	one := 1
	page := graph.PageRequest{First: &one}
	actors, err := v.reader.Actors(v.ctx(), graph.ActorQuery{Order: byName, Page: page, Total: true})
	if err != nil {
		return nil, err
	}
	offers, err := v.reader.Offers(v.ctx(), graph.OfferQuery{Page: page, Total: true})
	if err != nil {
		return nil, err
	}
	initiatives, err := v.reader.Initiatives(v.ctx(), graph.InitiativeQuery{Page: page, Total: true})
	return []number{
		{v.Word("actors"), actors.Total}, {v.Word("offers"), offers.Total}, {v.Word("initiatives"), initiatives.Total},
	}, err
}
