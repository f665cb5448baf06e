package network

import "akteursnetz/graph"

// offering is a current offer or an open need. What it leaves empty, its actor says.
type offering struct {
	actor        string // empty: nobody's
	topics       []string
	targetGroups []string
	languages    []string
	places       []string // AGS
}

// own gives what an offer or need itself says of a property: topics with those above, places as they are.
func (o offering) own(by CoverageAxis, s Survey) []string {
	switch {
	case by == AxisTopic:
		topics := make([]graph.ActorTopic, len(o.topics))
		for i, slug := range o.topics {
			topics[i].Topic = slug
		}
		return withAncestors(topics, s.Topics)
	case by == AxisTargetGroup:
		return o.targetGroups
	case by == AxisLanguage:
		return o.languages
	case by.Place():
		return o.places
	default:
		return nil
	}
}

// actors gives those that count.
func (s Survey) actors() []*graph.Features {
	counts := s.Network.Open(s.Actors)
	var actors []*graph.Features
	for v := range int32(s.Network.Graph.N) {
		if counts.has(v) {
			actors = append(actors, s.Network.Actor(v))
		}
	}
	return actors
}

// offers gives the current offers of actors that count.
func (s Survey) offers() []offering {
	counts := s.Network.Open(s.Actors)
	var offers []offering
	for o := range s.Network.View.Supplies() {
		if v, found := s.Network.Find(o.Provider); found && counts.has(v) && o.Status == graph.Running {
			offers = append(offers, offering{
				actor: o.Provider, topics: o.Topics, targetGroups: o.TargetGroups, languages: graph.LanguageCodes(o.Languages),
				places: known(s.Network.View.Place(o)),
			})
		}
	}
	return offers
}

// needs gives the open needs of actors that count, and of initiatives that these lead by what the initiatives are about.
// Below coordinator there are none.
func (s Survey) needs() []offering {
	counts, view := s.Network.Open(s.Actors), s.Network.View
	var needs []offering
	for n := range view.Wants() {
		o := offering{actor: n.Actor, topics: known(n.Topic)}
		if p := view.Project(n.Initiative); p != nil && n.Actor == "" {
			o.actor, o.places = view.Lead(p), view.Places(p)
			o.targetGroups, o.languages = p.TargetGroups, graph.LanguageCodes(p.Languages)
		}
		if v, found := s.Network.Find(o.actor); n.Status.Open() && (counts == nil || found && counts.has(v)) {
			needs = append(needs, o)
		}
	}
	return needs
}
