package random

import (
	"fmt"

	"akteursnetz/graph"
)

// Op is one call of a Writer.
type Op struct {
	Call     string // create, update, delete, import
	Entity   graph.Entity
	Batch    []graph.Entity
	ID       string
	Revision int
}

// Change is one write.
type Change struct {
	Ops    []Op
	Author graph.Author
	Fails  bool   // fn gives an error at the end
	Again  bool   // the write is repeated, as after a lost answer
	Trim   string // instead of calls: forget the values from before this moment
}

// Change makes up a write.
func (s *Source) Change() Change {
	c := Change{Author: graph.Author{ID: Pick(s, []string{"tok_a", "tok_b"}), Name: "Büro"}, Fails: s.Chance(5), Again: s.Chance(20)}
	if s.Chance(2) {
		c.Trim = "2026-11-22T09:00:00Z"
		return c
	}
	for range s.few() {
		c.Ops = append(c.Ops, s.op())
	}
	return c
}

func (s *Source) op() Op {
	n := s.IntN(100)
	if len(s.known[graph.ActorType]) > 80 && s.Chance(50) {
		return s.remove()
	}
	switch {
	case n < 30:
		return Op{Call: "create", Entity: s.made(s.type_(), "")}
	case n < 33: // an id that is taken, perhaps by the same content
		return Op{Call: "create", Entity: s.present()}
	case n < 60:
		return s.update()
	case n < 80:
		return s.remove()
	default:
		return Op{Call: "import", Batch: s.batch()}
	}
}

func (s *Source) update() Op {
	e := s.present()
	revision := e.EntityMeta().Revision
	if s.Chance(5) {
		revision += Pick(s, []int{-1, 1})
	}
	switch edited := e.(type) {
	case *graph.Actor:
		if s.Chance(30) {
			edited.Visibility = s.level()
			return Op{Call: "update", Entity: edited, Revision: revision}
		}
	case *graph.Initiative:
		if s.Chance(40) {
			edited.Visibility = s.level()
			return Op{Call: "update", Entity: edited, Revision: revision}
		}
	}
	if s.Chance(95) {
		e = s.made(e.EntityType(), e.EntityID())
	}
	return Op{Call: "update", Entity: e, Revision: revision}
}

func (s *Source) remove() Op {
	id, revision := s.AnyID(), 1
	for _, e := range s.known[graph.TypeOf(id)] {
		if e.EntityID() == id {
			revision = e.EntityMeta().Revision
		}
	}
	if s.Chance(5) {
		revision++
	}
	return Op{Call: "delete", ID: id, Revision: revision}
}

func (s *Source) batch() []graph.Entity {
	var batch []graph.Entity
	for range s.IntN(12) {
		e := s.present()
		switch {
		case s.Chance(50):
			e = s.made(s.type_(), "")
		case s.Chance(70):
			e = s.made(e.EntityType(), e.EntityID())
		}
		if e.EntityType() != graph.TokenType || s.Chance(5) { // which is refused
			batch = append(batch, e)
		}
	}
	return batch
}

// type_ gives a type, the busy ones more often.
func (s *Source) type_() graph.Type {
	return Pick(s, []graph.Type{
		graph.ActorType, graph.ActorType, graph.TieType, graph.TieType, graph.TieType, graph.InitiativeType,
		graph.ParticipationType, graph.OfferType, graph.NeedType, graph.EmbedType, graph.TokenType,
	})
}

// present gives a copy of a record that is there.
func (s *Source) present() graph.Entity {
	for {
		if records := s.known[Pick(s, graph.Types)]; len(records) > 0 {
			if copied, err := graph.Clone(Pick(s, records)); err == nil {
				return copied
			}
		}
	}
}

// made makes up a record of a type; an empty id stands for a new one.
func (s *Source) made(t graph.Type, id string) graph.Entity {
	switch t {
	case graph.ActorType:
		return s.Actor(id)
	case graph.TieType:
		return s.Tie(id)
	case graph.InitiativeType:
		return s.Initiative(id)
	case graph.ParticipationType:
		return s.Participation(id)
	case graph.OfferType:
		return s.Offer(id)
	case graph.NeedType:
		return s.Need(id)
	case graph.EmbedType:
		return s.embed(id)
	case graph.TopicType:
		return s.topic(id)
	case graph.TargetGroupType:
		return s.group(id)
	default:
		return s.token(id)
	}
}

func (s *Source) topic(id string) graph.Entity {
	slug := Pick(s, topicSlugs)
	if id != "" {
		slug = id[len(graph.PrefixTopic):]
	}
	t := &graph.Topic{Slug: slug, Labels: append(s.texts(1), graph.LocalizedText{Lang: "tr", Text: s.text(1)})}
	if s.Chance(60) {
		t.Parent = Pick(s, topicSlugs)
	}
	return t
}

func (s *Source) group(id string) graph.Entity {
	slug := Pick(s, groupSlugs)
	if id != "" {
		slug = id[len(graph.PrefixTargetGroup):]
	}
	return &graph.TargetGroup{Slug: slug, Labels: graph.Texts{{Lang: "de", Text: s.text(1)}}}
}

func (s *Source) embed(id string) graph.Entity {
	if id == "" {
		id = s.newID(graph.EmbedType)
	}
	return &graph.Embed{
		Name: id[len(graph.PrefixEmbed):], Titles: s.texts(1), Topics: Some(s, topicSlugs, 2), TargetGroups: Some(s, groupSlugs, 1),
		Places: Some(s, places, 2), Offered: Some(s, graph.PageLanguages, 2), View: Pick(s, graph.EmbedViews),
	}
}

func (s *Source) token(id string) graph.Entity {
	if id == "" {
		id = s.newID(graph.TokenType)
	}
	return &graph.Token{
		ID: id, Name: s.text(1), Access: Pick(s, graph.Accesses), Hash: fmt.Sprintf("hash of %s", id),
		CreatedAt: "2026-01-01T00:00:00Z",
	}
}
