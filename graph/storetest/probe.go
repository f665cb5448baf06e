package storetest

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"akteursnetz/graph"
	"akteursnetz/graph/storetest/random"
)

// probe is one question of the differential test as plain data, so that it can be printed and made smaller.
type probe struct {
	Method     string
	Audience   graph.Audience
	IDs        []string                `json:",omitempty"`
	Actor      *graph.ActorFilter      `json:",omitempty"`
	Tie        *graph.TieFilter        `json:",omitempty"`
	Initiative *graph.InitiativeFilter `json:",omitempty"`
	Offer      *graph.OfferFilter      `json:",omitempty"`
	Need       *graph.NeedFilter       `json:",omitempty"`
	Order      graph.ActorOrder        `json:",omitzero"`
	Facets     []graph.ActorFacet      `json:",omitempty"`
	Type       graph.Type              `json:",omitempty"`
	After      string                  `json:",omitempty"`
	Size       int                     // of a page, or the most that is wanted
	Back       bool                    `json:",omitempty"` // walk the list from its end
	Total      bool                    `json:",omitempty"`
	Request    *graph.PageRequest      `json:",omitempty"` // one odd page instead of a walk
	Forged     *graph.Position         `json:",omitempty"` // where the walk begins
}

// methods are asked in turn at random, those with more in them more often.
var methods = []string{
	"Actors", "Actors", "Actors", "Actors", "Actors", "Actors", "ActorFacets", "ActorFacets", "Neighbours", "Neighbours", "View",
	"ActorIDs",
	"Ties", "Ties", "TiesOf", "TiesOf", "Topics", "ActorsOnTopics", "TargetGroups", "Initiatives", "Initiatives", "Children",
	"ParticipationsIn", "ParticipationsOf", "Offers", "Offers", "OffersOf", "Needs", "NeedsOf", "Records", "Referring", "Changes",
	"ChangesOf", "ByID", "Tokens",
}

func newProbe(s *random.Source) probe {
	p := probe{
		Method: random.Pick(s, methods), Audience: s.Audience(), Back: s.Chance(30), Total: s.Chance(50),
		Size: random.Pick(s, []int{0, 1, 2, 3, 5, 7, 20, 20, 100, 100}), Type: random.Pick(s, graph.Types), After: s.AnyID(),
	}
	if s.Chance(85) {
		p.Actor, p.Initiative, p.Offer, p.Need = s.ActorFilter(s.Depth()), s.InitiativeFilter(s.Depth()), s.OfferFilter(), s.NeedFilter()
	}
	if s.Chance(60) {
		p.Tie = s.TieFilter(s.Depth())
	}
	p.Order = s.Order(p.Actor)
	p.Facets = random.Some(s, graph.ActorFacets, 2)
	if s.Chance(5) {
		p.Request = oddPage(s)
	}
	switch p.Method {
	case "Neighbours", "TiesOf", "ParticipationsOf", "OffersOf", "NeedsOf":
		p.IDs = s.IDs(graph.ActorType, 4)
	case "Children", "ParticipationsIn":
		p.IDs = s.IDs(graph.InitiativeType, 4)
	case "ActorsOnTopics":
		p.IDs = s.Topics(4)
	case "Referring":
		p.IDs = []string{s.ID(random.Pick(s, []graph.Type{graph.ActorType, graph.InitiativeType}))}
	case "ByID", "ChangesOf":
		for range 1 + s.IntN(6) {
			p.IDs = append(p.IDs, s.AnyID(), s.OnceID())
		}
	}
	p = p.trimmed()
	if p.list().Name != "" && s.Chance(7) {
		p.Forged = p.forged(s)
	}
	return p
}

// oddPage asks for what is mostly refused.
func oddPage(s *random.Source) *graph.PageRequest {
	size := random.Pick(s, []int{-1, 0, 5, 101, 100000})
	cursor := random.Pick(s, []string{"", "%%", "bm9uZQ", graph.Cursor("other", graph.Position{ID: "act_1"})})
	switch s.IntN(3) {
	case 0:
		return &graph.PageRequest{First: &size, After: &cursor}
	case 1:
		return &graph.PageRequest{Last: &size, Before: &cursor}
	default:
		return &graph.PageRequest{First: &size, Last: &size}
	}
}

// trimmed leaves out what the method does not look at.
func (p probe) trimmed() probe {
	uses := func(methods ...string) bool { return slices.Contains(methods, p.Method) }
	if !uses("Actors", "ActorIDs", "ActorFacets", "Neighbours") {
		p.Actor = nil
	}
	if !uses("Ties", "TiesOf", "Neighbours") {
		p.Tie = nil
	}
	if !uses("Initiatives") {
		p.Initiative = nil
	}
	if !uses("Offers") {
		p.Offer = nil
	}
	if !uses("Needs") {
		p.Need = nil
	}
	if !uses("Actors") {
		p.Order = graph.ActorOrder{}
	}
	if !uses("ActorFacets") {
		p.Facets = nil
	}
	if !uses("Records") {
		p.Type, p.After = "", ""
	}
	return p
}

// ask gives a store's answer: all pages of a list, cursors, totals and errors included.
func (p probe) ask(t *testing.T, store graph.Store) string {
	ctx, r := t.Context(), store.For(p.Audience)
	give := func(value any, err error) string { return answer(t, value, err) }
	switch p.Method {
	case "ByID":
		return p.byID(ctx, t, r)
	case "ActorFacets":
		return give(r.ActorFacets(ctx, p.Actor, p.Facets, p.Size, today))
	case "ActorIDs":
		return give(r.ActorIDs(ctx, p.Actor))
	case "View":
		return give(spell(r.View(ctx)))
	case "Topics":
		return give(r.Topics(ctx))
	case "TargetGroups":
		return give(r.TargetGroups(ctx))
	case "Children":
		return give(r.Children(ctx, p.IDs, p.Size))
	case "ParticipationsIn":
		return give(r.ParticipationsIn(ctx, p.IDs))
	case "ParticipationsOf":
		return give(r.ParticipationsOf(ctx, p.IDs, p.Size))
	case "OffersOf":
		return give(r.OffersOf(ctx, p.IDs, p.Size))
	case "NeedsOf":
		return give(r.NeedsOf(ctx, p.IDs, p.Size))
	case "Records":
		return give(r.Records(ctx, p.Type, p.After, p.Size))
	case "Referring":
		return give(r.Referring(ctx, p.IDs[0]))
	case "ChangesOf":
		return give(r.ChangesOf(ctx, p.IDs[0]))
	case "Tokens":
		return give(store.Tokens(ctx))
	}
	return p.lists(ctx, t, r)
}

func (p probe) byID(ctx context.Context, t *testing.T, r graph.Reader) string {
	var out strings.Builder
	note := func(value any, err error) { out.WriteString(answer(t, value, err) + "\n") }
	note(r.ActorsByID(ctx, p.IDs))
	note(r.TiesByID(ctx, p.IDs))
	note(r.InitiativesByID(ctx, p.IDs))
	note(r.ParticipationsByID(ctx, p.IDs))
	note(r.OffersByID(ctx, p.IDs))
	note(r.NeedsByID(ctx, p.IDs))
	note(r.EmbedsByID(ctx, p.IDs))
	note(r.Deleted(ctx, p.IDs))
	return out.String()
}

func (p probe) lists(ctx context.Context, t *testing.T, r graph.Reader) string {
	switch p.Method {
	case "Actors":
		return follow(t, p, func(page graph.PageRequest) (graph.Page[*graph.Actor], error) {
			return r.Actors(ctx, graph.ActorQuery{Filter: p.Actor, Order: p.Order, Page: page, Total: p.Total})
		})
	case "Ties":
		return follow(t, p, func(page graph.PageRequest) (graph.Page[*graph.Tie], error) {
			return r.Ties(ctx, graph.TieQuery{Filter: p.Tie, Page: page, Total: p.Total})
		})
	case "Initiatives":
		return follow(t, p, func(page graph.PageRequest) (graph.Page[*graph.Initiative], error) {
			return r.Initiatives(ctx, graph.InitiativeQuery{Filter: p.Initiative, Page: page, Total: p.Total})
		})
	case "Offers":
		return follow(t, p, func(page graph.PageRequest) (graph.Page[*graph.Offer], error) {
			return r.Offers(ctx, graph.OfferQuery{Filter: p.Offer, Page: page, Total: p.Total})
		})
	case "Needs":
		return follow(t, p, func(page graph.PageRequest) (graph.Page[*graph.Need], error) {
			return r.Needs(ctx, graph.NeedQuery{Filter: p.Need, Page: page, Total: p.Total})
		})
	case "Changes":
		p.Size = max(p.Size, 20) // the log is long
		return follow(t, p, func(page graph.PageRequest) (graph.Page[*graph.Change], error) { return r.Changes(ctx, page) })
	case "TiesOf":
		return followEach(t, p, func(ids []string, page graph.PageRequest) (map[string]graph.Page[*graph.Tie], error) {
			return r.TiesOf(ctx, ids, graph.TieQuery{Filter: p.Tie, Page: page, Total: p.Total})
		})
	case "ActorsOnTopics":
		return followEach(t, p, func(topics []string, page graph.PageRequest) (map[string]graph.Page[*graph.Actor], error) {
			return r.ActorsOnTopics(ctx, topics, graph.TopicQuery{Page: page, Total: p.Total})
		})
	case "Neighbours":
		return followEach(t, p, func(ids []string, page graph.PageRequest) (map[string]graph.Page[*graph.Actor], error) {
			return r.Neighbours(ctx, ids, graph.NeighbourQuery{Filter: p.Actor, Tie: p.Tie, Page: page, Total: p.Total})
		})
	}
	t.Fatalf("no probe asks %s", p.Method)
	return ""
}

// most pages of one list are followed.
const mostPages = 12

// follow walks a list by its cursors and writes down every page.
func follow[T any](t *testing.T, p probe, ask func(graph.PageRequest) (graph.Page[T], error)) string {
	request := p.request()
	var out strings.Builder
	for range mostPages {
		page, err := ask(request)
		out.WriteString(answer(t, page, err) + "\n")
		more := page.HasNext && !p.Back || page.HasPrevious && p.Back
		if err != nil || !more || len(page.Items) == 0 || p.Request != nil {
			break
		}
		if p.Back {
			request.Before = new(page.Cursor(0))
		} else {
			request.After = new(page.Cursor(len(page.Items) - 1))
		}
	}
	return out.String()
}

// followEach asks for all ids together, then walks the list of the first alone.
func followEach[T any](t *testing.T, p probe, ask func([]string, graph.PageRequest) (map[string]graph.Page[T], error)) string {
	all, err := ask(p.IDs, p.request())
	out := answer(t, all, err)
	if err != nil || len(p.IDs) == 0 {
		return out
	}
	return out + "\n" + follow(t, p, func(page graph.PageRequest) (graph.Page[T], error) {
		pages, err := ask(p.IDs[:1], page)
		return pages[p.IDs[0]], err
	})
}

func (p probe) request() graph.PageRequest {
	if p.Request != nil {
		return *p.Request
	}
	return p.start()
}

func (p probe) String() string { return fmt.Sprintf("%s %s", p.Method, toJSON(p)) }
