// Package relay holds the connection types of the API: pages of lists as Relay wants them.
package relay

import "akteursnetz/graph"

// PageInfo tells where a page stands.
type PageInfo struct {
	HasNextPage, HasPreviousPage bool
	StartCursor, EndCursor       string // empty on an empty page
}

// list gives the parts that all connections share.
type list[T any] struct{ graph.Page[T] }

// Nodes gives the records alone.
func (l list[T]) Nodes() []T { return l.Items }

// TotalCount gives the length of the whole filtered list. The page must have been asked for with its total.
func (l list[T]) TotalCount() int { return l.Total }

// PageInfo gives where the page stands.
func (l list[T]) PageInfo() PageInfo {
	info := PageInfo{HasNextPage: l.HasNext, HasPreviousPage: l.HasPrevious}
	if n := len(l.Items); n > 0 {
		info.StartCursor, info.EndCursor = l.Cursor(0), l.Cursor(n-1)
	}
	return info
}

// edges pairs the records with their cursors.
func edges[T, E any](page graph.Page[T], edge func(cursor string, node T) E) []E {
	out := make([]E, len(page.Items))
	for i, item := range page.Items {
		out[i] = edge(page.Cursor(i), item)
	}
	return out
}

// ActorConnection is a page of actors, with what is needed to count the whole list.
type ActorConnection struct {
	list[*graph.Actor]
	Filter *graph.ActorFilter
}

// NewActorConnection makes a connection of a page of the actors that pass a filter.
func NewActorConnection(page graph.Page[*graph.Actor], filter *graph.ActorFilter) *ActorConnection {
	return &ActorConnection{list[*graph.Actor]{page}, filter}
}

// ActorEdge is an actor in a page.
type ActorEdge struct {
	Cursor string
	Node   *graph.Actor
}

// Edges gives the actors with their cursors.
func (c ActorConnection) Edges() []ActorEdge {
	return edges(c.Page, func(cursor string, node *graph.Actor) ActorEdge { return ActorEdge{cursor, node} })
}

// TieConnection is a page of ties.
type TieConnection struct{ list[*graph.Tie] }

// NewTieConnection makes a connection of a page.
func NewTieConnection(page graph.Page[*graph.Tie]) *TieConnection {
	return &TieConnection{list[*graph.Tie]{page}}
}

// TieEdge is a tie in a page.
type TieEdge struct {
	Cursor string
	Node   *graph.Tie
}

// Edges gives the ties with their cursors.
func (c TieConnection) Edges() []TieEdge {
	return edges(c.Page, func(cursor string, node *graph.Tie) TieEdge { return TieEdge{cursor, node} })
}

// InitiativeConnection is a page of initiatives.
type InitiativeConnection struct{ list[*graph.Initiative] }

// NewInitiativeConnection makes a connection of a page.
func NewInitiativeConnection(page graph.Page[*graph.Initiative]) *InitiativeConnection {
	return &InitiativeConnection{list[*graph.Initiative]{page}}
}

// InitiativeEdge is an initiative in a page.
type InitiativeEdge struct {
	Cursor string
	Node   *graph.Initiative
}

// Edges gives the initiatives with their cursors.
func (c InitiativeConnection) Edges() []InitiativeEdge {
	return edges(c.Page, func(cursor string, node *graph.Initiative) InitiativeEdge { return InitiativeEdge{cursor, node} })
}

// OfferConnection is a page of offers.
type OfferConnection struct{ list[*graph.Offer] }

// NewOfferConnection makes a connection of a page.
func NewOfferConnection(page graph.Page[*graph.Offer]) *OfferConnection {
	return &OfferConnection{list[*graph.Offer]{page}}
}

// OfferEdge is an offer in a page.
type OfferEdge struct {
	Cursor string
	Node   *graph.Offer
}

// Edges gives the offers with their cursors.
func (c OfferConnection) Edges() []OfferEdge {
	return edges(c.Page, func(cursor string, node *graph.Offer) OfferEdge { return OfferEdge{cursor, node} })
}

// NeedConnection is a page of needs.
type NeedConnection struct{ list[*graph.Need] }

// NewNeedConnection makes a connection of a page.
func NewNeedConnection(page graph.Page[*graph.Need]) *NeedConnection {
	return &NeedConnection{list[*graph.Need]{page}}
}

// NeedEdge is a need in a page.
type NeedEdge struct {
	Cursor string
	Node   *graph.Need
}

// Edges gives the needs with their cursors.
func (c NeedConnection) Edges() []NeedEdge {
	return edges(c.Page, func(cursor string, node *graph.Need) NeedEdge { return NeedEdge{cursor, node} })
}

// ChangeConnection is a page of the change log.
type ChangeConnection struct{ list[*graph.Change] }

// NewChangeConnection makes a connection of a page.
func NewChangeConnection(page graph.Page[*graph.Change]) *ChangeConnection {
	return &ChangeConnection{list[*graph.Change]{page}}
}

// ChangeEdge is a change in a page.
type ChangeEdge struct {
	Cursor string
	Node   *graph.Change
}

// Edges gives the changes with their cursors.
func (c ChangeConnection) Edges() []ChangeEdge {
	return edges(c.Page, func(cursor string, node *graph.Change) ChangeEdge { return ChangeEdge{cursor, node} })
}

// Body is a body of an initiative together with the initiative, which knows the members.
type Body struct {
	*graph.Body
	Initiative *graph.Initiative
}

// FacetValue is a count together with the property counted, which knows the label.
type FacetValue struct {
	graph.FacetValue
	By graph.ActorFacet
}

// Facet is a count by one property.
type Facet struct {
	By     graph.ActorFacet
	Values []FacetValue
}
