package random

import "akteursnetz/graph"

// Offer makes up an offer; an empty id stands for a new one.
func (s *Source) Offer(id string) *graph.Offer {
	if id == "" {
		id = s.newID(graph.OfferType)
	}
	o := &graph.Offer{
		ID: id, Provider: s.ID(graph.ActorType), Kind: Pick(s, graph.OfferKinds[:5]), Status: Pick(s, graph.Statuses),
		Titles: append(s.texts(2), graph.LocalizedText{Lang: "tr", Text: s.text(2)}), Descriptions: s.texts(1),
		Topics: Some(s, topicSlugs, 2), TargetGroups: Some(s, groupSlugs, 1), Languages: s.spoken(2),
		Place: Pick(s, append(places, "")), Visibility: s.level(), VerifiedAt: s.Day(),
	}
	if s.Chance(30) {
		o.Initiative = s.ID(graph.InitiativeType)
	}
	return o
}

// OfferFilter makes up a filter.
func (s *Source) OfferFilter() *graph.OfferFilter {
	f := &graph.OfferFilter{}
	for range s.few() {
		switch s.IntN(10) {
		case 0:
			f.Search = new(s.search())
		case 1:
			f.IDs = s.IDs(graph.OfferType, 8)
		case 2:
			f.Kind = Some(s, graph.OfferKinds[:5], 3)
		case 3:
			f.Status = Some(s, graph.Statuses, 2)
		case 4:
			f.Topic = Some(s, topicSlugs, 3)
		case 5:
			f.TargetGroup = Some(s, groupSlugs, 2)
		case 6:
			f.Language = Some(s, languages, 2)
		case 7:
			f.Place = Some(s, places, 2)
		case 8:
			f.Provider = new(s.ID(graph.ActorType))
		default:
			f.Initiative = new(s.ID(graph.InitiativeType))
		}
	}
	return f
}

// Need makes up a need; an empty id stands for a new one.
func (s *Source) Need(id string) *graph.Need {
	if id == "" {
		id = s.newID(graph.NeedType)
	}
	n := &graph.Need{ID: id, Topic: Pick(s, topicSlugs), Text: s.text(5), Status: Pick(s, graph.NeedStatuses), Visibility: s.level()}
	if s.Chance(60) {
		n.Actor = s.ID(graph.ActorType)
	}
	if n.Actor == "" || s.Chance(30) {
		n.Initiative = s.ID(graph.InitiativeType)
	}
	return n
}

// NeedFilter makes up a filter.
func (s *Source) NeedFilter() *graph.NeedFilter {
	f := &graph.NeedFilter{}
	for range s.few() {
		switch s.IntN(6) {
		case 0:
			f.Search = new(s.search())
		case 1:
			f.IDs = s.IDs(graph.NeedType, 8)
		case 2:
			f.Status = Some(s, graph.NeedStatuses, 2)
		case 3:
			f.Topic = Some(s, topicSlugs, 3)
		case 4:
			f.Actor = new(s.ID(graph.ActorType))
		default:
			f.Initiative = new(s.ID(graph.InitiativeType))
		}
	}
	return f
}
