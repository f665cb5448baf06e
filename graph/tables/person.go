package tables

import (
	"cmp"
	"context"
	"encoding/json"
	"io"
	"slices"

	"akteursnetz/graph"
)

// held is everything the directory holds about an actor, as ExportPerson writes it.
type held struct {
	Actor          *heldRecord  `json:"actor"` // null once it is deleted
	Ties           []heldRecord `json:"ties"`
	Participations []heldRecord `json:"participations"`
	Offers         []heldRecord `json:"offers"`
	Needs          []heldRecord `json:"needs"`
	Initiatives    []heldRecord `json:"initiatives"` // that name the actor
	Changes        []heldChange `json:"changes"`     // of the actor and of what cannot be without it, oldest first each
}

type heldRecord struct {
	Revision  int             `json:"revision"`
	UpdatedAt string          `json:"updatedAt"`
	UpdatedBy string          `json:"updatedBy"`
	Content   json.RawMessage `json:"content"`
}

type heldChange struct {
	At      string                  `json:"at"`
	By      string                  `json:"by"`
	Action  graph.Action            `json:"action"`
	Subject string                  `json:"subject"`
	Fields  map[string]graph.Values `json:"fields,omitempty"`
}

// ExportPerson writes as JSON everything that the directory holds about an actor: what a person may ask for. The reader
// is that of coordinators. An id that was never used is NOT_FOUND.
func ExportPerson(ctx context.Context, reader graph.Reader, id string, w io.Writer) error {
	h := held{
		Ties: []heldRecord{}, Participations: []heldRecord{}, Offers: []heldRecord{}, Needs: []heldRecord{},
		Initiatives: []heldRecord{}, Changes: []heldChange{},
	}
	found, err := reader.ActorsByID(ctx, []string{id})
	if err != nil {
		return err
	}
	if actor := found[id]; actor != nil {
		record, err := holdRecord(actor)
		if err != nil {
			return err
		}
		h.Actor = &record
	}
	if err := h.addChanges(ctx, reader, id); err != nil {
		return err
	}
	if err := h.addReferring(ctx, reader, id); err != nil {
		return err
	}
	if h.Actor == nil && len(h.Changes) == 0 {
		return graph.Errorf(graph.NotFound, "person", "there is no actor %.60q; check the id", id)
	}
	out := json.NewEncoder(w)
	out.SetIndent("", "  ")
	out.SetEscapeHTML(false)
	return out.Encode(h)
}

func (h *held) addReferring(ctx context.Context, reader graph.Reader, id string) error {
	referring, err := reader.Referring(ctx, id)
	if err != nil {
		return err
	}
	lists := map[graph.Type]*[]heldRecord{
		graph.TieType: &h.Ties, graph.ParticipationType: &h.Participations, graph.OfferType: &h.Offers,
		graph.NeedType: &h.Needs, graph.InitiativeType: &h.Initiatives,
	}
	for _, e := range referring {
		if i, ok := e.(*graph.Initiative); ok { // what others answered is theirs
			i.Requests = slices.DeleteFunc(i.Requests, func(r graph.Request) bool { return r.Actor != id })
		}
		record, err := holdRecord(e)
		if err != nil {
			return err
		}
		list := lists[e.EntityType()]
		*list = append(*list, record)
		if e.EntityType() == graph.InitiativeType {
			continue // its history is not the actor's
		}
		if err := h.addChanges(ctx, reader, e.EntityID()); err != nil {
			return err
		}
	}
	return nil
}

func (h *held) addChanges(ctx context.Context, reader graph.Reader, id string) error {
	changes, err := reader.ChangesOf(ctx, id)
	for _, c := range changes {
		h.Changes = append(h.Changes, heldChange{
			At: c.At, By: c.ByName, Action: c.Action, Subject: cmp.Or(c.Subject, id), Fields: c.Fields, // imports name none
		})
	}
	return err
}

func holdRecord(e graph.Entity) (heldRecord, error) {
	content, err := graph.Content(e)
	meta := e.EntityMeta()
	return heldRecord{meta.Revision, meta.UpdatedAt, meta.UpdatedBy, content}, err
}
