package random

import "akteursnetz/graph"

// Start makes up a directory to begin with, in batches that can be imported one after the other.
func (s *Source) Start() [][]graph.Entity {
	var vocabulary []graph.Entity
	for i, slug := range topicSlugs {
		topic := s.topic(graph.PrefixTopic + slug).(*graph.Topic)
		topic.Parent = ""
		if i > 2 {
			topic.Parent = topicSlugs[s.IntN(i)]
		}
		vocabulary = append(vocabulary, topic)
	}
	for _, slug := range groupSlugs {
		vocabulary = append(vocabulary, s.group(graph.PrefixTargetGroup+slug))
	}
	actors := s.begin(graph.ActorType, 45, lawful)
	initiatives := s.begin(graph.InitiativeType, 12, func(e graph.Entity) bool {
		i := e.(*graph.Initiative)
		i.Parent = ""
		return true
	})
	ties := s.begin(graph.TieType, 90, s.fresh())
	rest := s.begin(graph.ParticipationType, 20, func(e graph.Entity) bool { e.(*graph.Participation).Body = ""; return true })
	rest = append(rest, s.begin(graph.OfferType, 20, lawful)...)
	rest = append(rest, s.begin(graph.NeedType, 10, lawful)...)
	rest = append(rest, s.begin(graph.EmbedType, 3, lawful)...)
	return [][]graph.Entity{vocabulary, actors, initiatives, ties, rest}
}

// begin makes up records of a type whose references are there and that are fit to keep.
func (s *Source) begin(t graph.Type, count int, fit func(graph.Entity) bool) []graph.Entity {
	var out []graph.Entity
	for len(out) < count {
		e := s.made(t, "")
		if e.Normalize(); fit(e) && s.refers(e) {
			out = append(out, e)
		}
	}
	s.Know(t, out)
	return out
}

func lawful(e graph.Entity) bool {
	a, isActor := e.(*graph.Actor)
	return !isActor || a.Kind != graph.Volunteer || a.MigrantLed == nil && (a.ConsentAt != "" || a.Visibility > graph.Public)
}

// fresh accepts ties that are none to itself, end after they begin, repeat no other and part of no cycle.
func (s *Source) fresh() func(graph.Entity) bool {
	seen := map[string]bool{}
	return func(e graph.Entity) bool {
		t := e.(*graph.Tie)
		key := t.Key().DerivedID()
		if t.From == t.To || t.Until != "" && t.Until < t.Since || t.Kind == graph.PartOf && t.From > t.To || seen[key] {
			return false
		}
		seen[key] = true
		return true
	}
}

// refers tells whether the actors and initiatives that a record names are there.
func (s *Source) refers(e graph.Entity) bool {
	for _, ref := range e.Refs() {
		if ref.Target == prefixes[ref.Type]+"none" {
			return false
		}
	}
	return true
}
