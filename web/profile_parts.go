package web

import (
	"context"
	"math"
	"slices"
	"strings"

	"akteursnetz/graph"
)

const (
	mostListed = graph.MaxPage // in each list of a profile
	everyOne   = math.MaxInt32 // are asked for where only so it is known how many there are
)

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
	found, err := v.reader.OffersOf(ctx, []string{p.ID}, everyOne)
	offers, more := shortened(found[p.ID])
	p.More.Offers = more
	for _, o := range offers {
		p.Offers = append(p.Offers, offer{
			Title: v.of(o.Titles), Kind: v.Value(string(o.Kind)), Status: v.Value(string(o.Status)), About: v.of(o.Descriptions), URL: o.URL,
		})
	}
	return err
}

// addTies adds to whom the actor is tied today, and how; several ties to one actor are told at once.
func (v *visit) addTies(ctx context.Context, p *profile) error {
	found, err := v.reader.TiesOf(ctx, []string{p.ID}, graph.TieQuery{
		Filter: &graph.TieFilter{ActiveOn: &v.today}, Page: graph.First(mostListed), Total: true,
	})
	if err != nil {
		return err
	}
	ties := found[p.ID]
	p.More.Ties = ties.Total - len(ties.Items)
	var others []string
	for _, tie := range ties.Items {
		others = append(others, tie.Other(p.ID))
	}
	actors, err := v.reader.ActorsByID(ctx, others)
	if err != nil {
		return err
	}
	for _, tie := range ties.Items {
		other, how := actors[tie.Other(p.ID)], v.way(tie, p.ID)
		if other == nil {
			continue
		}
		at := slices.IndexFunc(p.Ties, func(l link) bool { return l.ID == other.ID })
		if at < 0 {
			p.Ties = append(p.Ties, link{ID: other.ID, Name: other.Name, How: how})
		} else if !slices.Contains(strings.Split(p.Ties[at].How, ", "), how) {
			p.Ties[at].How += ", " + how
		}
	}
	return nil
}

// way says how an actor stands to the other end of a tie.
func (v *visit) way(tie *graph.Tie, actor string) string {
	if tie.From == actor || tie.Kind.Symmetric() {
		return v.Value(string(tie.Kind))
	}
	return v.Value("in-" + string(tie.Kind))
}

func (v *visit) addInitiatives(ctx context.Context, p *profile) error {
	found, err := v.reader.ParticipationsOf(ctx, []string{p.ID}, everyOne)
	if err != nil {
		return err
	}
	var ids []string
	for _, participation := range found[p.ID] {
		if !slices.Contains(ids, participation.Initiative) {
			ids = append(ids, participation.Initiative)
		}
	}
	ids, p.More.Initiatives = shortened(ids)
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

// shortened cuts a list to what is listed, and tells how many more there are.
func shortened[T any](list []T) ([]T, int) {
	shown := min(len(list), mostListed)
	return list[:shown], len(list) - shown
}
