package web

import (
	"context"
	"slices"

	"akteursnetz/graph"
)

// mostListed bounds the lists of a profile.
const mostListed = graph.MaxPage

func (v *visit) addVocabulary(ctx context.Context, p *profile) error {
	topics, err := v.reader.Topics(ctx)
	if err != nil {
		return err
	}
	for _, at := range p.actor.Topics {
		if topic := topics.Topic(at.Topic); topic != nil {
			p.Topics = append(p.Topics, topic.Label(v.Lang))
		}
	}
	groups, err := v.reader.TargetGroups(ctx)
	for _, group := range groups {
		if slices.Contains(p.actor.TargetGroups, group.Slug) {
			p.TargetGroups = append(p.TargetGroups, group.Label(v.Lang))
		}
	}
	return err
}

func (v *visit) addOffers(ctx context.Context, p *profile) error {
	found, err := v.reader.OffersOf(ctx, []string{p.ID}, mostListed)
	for _, o := range found[p.ID] {
		p.Offers = append(p.Offers, offer{
			Title: v.of(o.Titles), Kind: v.Value(string(o.Kind)), Status: v.Value(string(o.Status)), About: v.of(o.Descriptions), URL: o.URL,
		})
	}
	return err
}

// addTies adds whom the actor works with today.
func (v *visit) addTies(ctx context.Context, p *profile) error {
	most := mostListed
	found, err := v.reader.TiesOf(ctx, []string{p.ID}, graph.TieQuery{
		Filter: &graph.TieFilter{ActiveOn: &v.today}, Page: graph.PageRequest{First: &most},
	})
	if err != nil {
		return err
	}
	var others []string
	for _, tie := range found[p.ID].Items {
		others = append(others, otherEnd(tie, p.ID))
	}
	actors, err := v.reader.ActorsByID(ctx, others)
	if err != nil {
		return err
	}
	for _, tie := range found[p.ID].Items {
		other := actors[otherEnd(tie, p.ID)]
		if other == nil || slices.ContainsFunc(p.Ties, func(l link) bool { return l.ID == other.ID }) {
			continue
		}
		p.Ties = append(p.Ties, link{ID: other.ID, Name: other.Name})
	}
	return nil
}

func otherEnd(tie *graph.Tie, end string) string {
	if tie.From == end {
		return tie.To
	}
	return tie.From
}

func (v *visit) addInitiatives(ctx context.Context, p *profile) error {
	found, err := v.reader.ParticipationsOf(ctx, []string{p.ID}, mostListed)
	if err != nil {
		return err
	}
	var ids []string
	for _, participation := range found[p.ID] {
		ids = append(ids, participation.Initiative)
	}
	initiatives, err := v.reader.InitiativesByID(ctx, ids)
	for _, participation := range found[p.ID] {
		i := initiatives[participation.Initiative]
		if i == nil || slices.ContainsFunc(p.Initiatives, func(l link) bool { return l.ID == i.ID }) {
			continue
		}
		p.Initiatives = append(p.Initiatives, link{ID: i.ID, Name: i.Title, How: participation.Role})
	}
	return err
}
