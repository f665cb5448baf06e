package match

import (
	"cmp"
	"slices"

	"akteursnetz/graph"
)

// mostEvidence bounds the list of initiatives, neighbours and the like behind one reason.
const mostEvidence = 3

func (t *task) topicEvidence(v int32) (out []Evidence) {
	for i := range t.topics {
		asked := &t.topics[i]
		e := Evidence{Asked: Item{TopicItem, asked.Topic}}
		for _, a := range t.ix.topics.of(v) {
			if degree := a.strength * asked.fits[a.topic]; degree > e.Degree {
				e.Degree, e.Has, e.Likeness = degree, t.ix.tree.slugs[a.topic], asked.fits[a.topic]
			}
		}
		if e.Degree > 0 {
			own := slices.ContainsFunc(t.ix.actor(v).Topics, func(a graph.ActorTopic) bool { return a.Topic == e.Has })
			e.Offer = t.offer(v, own, func(s *graph.Supply) bool { return slices.Contains(s.Topics, e.Has) })
			out = append(out, e)
		}
	}
	return out
}

// offer names a running offer that says what the actor's own entry does not.
func (t *task) offer(v int32, own bool, says func(*graph.Supply) bool) string {
	if !own {
		for _, s := range t.ix.supplies.of(v) {
			if says(s) {
				return s.ID
			}
		}
	}
	return ""
}

func (t *task) groupEvidence(v int32) (out []Evidence) {
	for i := range t.groups {
		if name := t.groups[i].name; t.groupDegree(&t.groups[i], v) > 0 {
			own := slices.Contains(t.ix.actor(v).TargetGroups, name)
			offer := t.offer(v, own, func(s *graph.Supply) bool { return slices.Contains(s.TargetGroups, name) })
			out = append(out, Evidence{Asked: Item{GroupItem, name}, Has: name, Degree: 1, Offer: offer})
		}
	}
	return out
}

func (t *task) languageEvidence(v int32) (out []Evidence) {
	for i := range t.languages {
		degree, name := t.languageDegree(&t.languages[i], v), t.languages[i].name
		if degree == 0 {
			continue
		}
		e := Evidence{Asked: Item{LanguageItem, name}, Has: name, Degree: degree}
		spoken := func(languages []graph.SpokenLanguage) bool {
			at := slices.IndexFunc(languages, func(l graph.SpokenLanguage) bool { return l.Code == name && levelDegrees[l.Level] == degree })
			if at >= 0 {
				e.Level = languages[at].Level
			}
			return at >= 0
		}
		own := spoken(t.ix.actor(v).Languages)
		e.Offer = t.offer(v, own, func(s *graph.Supply) bool { return spoken(s.Languages) })
		out = append(out, e)
	}
	return out
}

func (t *task) roleEvidence(v int32) (out []Evidence) {
	for i := range t.roles {
		if r := &t.roles[i]; t.ix.roles[v].has(r.no) {
			out = append(out, Evidence{
				Asked: Item{RoleItem, string(r.Role)}, Has: string(r.Role), Degree: 1 / float64(r.Quantity), Count: r.Quantity,
			})
		}
	}
	return out
}

func (t *task) experienceEvidence(v int32) (out []Evidence) {
	for _, p := range t.ix.past.of(v) {
		if degree := t.likeness[p.project] * p.weight; degree > 0 && p.project != t.itself {
			out = append(out, Evidence{Initiative: t.ix.projects[p.project].ID, Seat: p.seat, Degree: degree, Date: p.ended})
		}
	}
	slices.SortStableFunc(out, func(a, b Evidence) int {
		return cmp.Or(cmp.Compare(b.Degree, a.Degree), cmp.Compare(a.Initiative, b.Initiative))
	})
	return out[:min(mostEvidence, len(out))]
}

func (t *task) trustEvidence(v int32) (out []Evidence) {
	if in := t.introduction(v); in != nil {
		for i, tie := range in.Ties {
			out = append(out, Evidence{Tie: tie, Actor: in.Actors[i+1], Date: tie.LastKnown()})
		}
	}
	return out
}

// reachEvidence names neighbours of the actor that are nearest to the coordinator and the lead.
func (t *task) reachEvidence(v int32) (out []Evidence) {
	if t.reach[v] == 0 {
		return nil
	}
	neighbours := slices.Clone(t.ix.Network.Graph.Simple.Of(v))
	near := func(u int32) float64 {
		if slices.Contains(t.sources, u) {
			return 2
		}
		return t.reach[u]
	}
	slices.SortStableFunc(neighbours, func(a, b int32) int { return cmp.Compare(near(b), near(a)) })
	for _, u := range neighbours[:min(mostEvidence, len(neighbours))] {
		if near(u) > 0 {
			out = append(out, Evidence{Actor: t.ix.id(u), Tie: t.ix.tie(u, v), Count: len(neighbours)})
		}
	}
	return out
}

func (t *task) placeEvidence(v int32) (out []Evidence) {
	for i := range t.places {
		p := &t.places[i]
		degree, _ := t.ix.nearness(v, p)
		if degree == 0 {
			continue
		}
		e := Evidence{Asked: Item{PlaceItem, p.ags}, Degree: degree, Has: t.ix.servedBy(v, p.ags)}
		if degree < 1 {
			km := graph.Km(t.ix.spots[v].Chord2(p.spot))
			e.Has, e.Km = t.ix.actor(v).Seat, &km
		}
		out = append(out, e)
	}
	return out
}

// bridgeEvidence names neighbours of the actor outside the circle.
func (t *task) bridgeEvidence(v int32) (out []Evidence) {
	if len(t.sources) == 0 {
		return nil
	}
	outside := 0
	for _, u := range t.ix.Network.Graph.Simple.Of(v) {
		if !t.circle[u] {
			outside++
			if len(out) < mostEvidence {
				out = append(out, Evidence{Actor: t.ix.id(u)})
			}
		}
	}
	for i := range out {
		out[i].Count = outside
	}
	return out
}

func (t *task) loadEvidence(v int32) []Evidence {
	if t.ix.open[v] == 0 {
		return nil
	}
	return []Evidence{{Count: int(t.ix.open[v])}}
}

// needEvidence names the need that the initiative serves best, where that made a difference.
func (t *task) needEvidence(v int32, at *values) []Evidence {
	if t.mutual(v, at) == 1 {
		return nil
	}
	best := Evidence{}
	for _, w := range t.ix.wants.of(v) {
		if degree := t.serves(w); degree > best.Degree {
			best = Evidence{Need: w.id, Degree: degree}
		}
	}
	return []Evidence{best}
}
