package web

import (
	"net/http"

	"akteursnetz/graph"
)

// undertaking is an initiative as a page shows it.
type undertaking struct {
	*graph.Initiative
	Status     string
	Period     string
	Lead       *link
	leadKind   graph.ActorKind
	Partners   []link
	Parent     *link
	Parts      []link
	Topics     []string
	Places     []string
	Bodies     []body
	Members    []link // of the initiative as a whole
	Milestones []milestone
	Rules      []rule // of the participation process; none where the reader does not see them
}

type body struct {
	Kind, Name string
	Decides    bool
	Members    []link
}

type rule struct {
	Text *text
	Met  bool
}

type milestone struct{ Title, When string }

// initiativePage shows an initiative.
func (v *visit) initiativePage() error {
	id := v.r.PathValue("id")
	if graph.TypeOf(id) != graph.InitiativeType || !graph.ValidID(id) {
		return graph.Unknown("id", id)
	}
	found, err := v.reader.InitiativesByID(v.ctx(), []string{id})
	if err != nil {
		return err
	}
	if found[id] == nil {
		return graph.Unknown("id", id)
	}
	u, err := v.undertaking(found[id])
	if err != nil {
		return err
	}
	v.frame(true)
	page := v.layout(u.Title, u)
	page.Path, page.Description, page.Linked = "/i/"+id, clipped(u.Aim), v.initiativeLinked(u)
	return v.show(http.StatusOK, "initiative.html", page)
}
