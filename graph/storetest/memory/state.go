package memory

import (
	"maps"
	"slices"
	"strings"

	"akteursnetz/graph"
)

// state is everything at one commit. A published state never changes.
type state struct {
	commit  int64
	records map[string]*graph.Record    // by id, tombstones included
	log     []*graph.Change             // oldest first
	levels  map[string]graph.Visibility // of every record; filled in when the state is published
}

func newState() *state { return &state{records: map[string]*graph.Record{}} }

func (s *state) copy() *state {
	return &state{commit: s.commit, records: maps.Clone(s.records), log: slices.Clone(s.log)}
}

// get gives a record that is not deleted, nil if there is none.
func (s *state) get(id string) graph.Entity {
	if record := s.records[id]; record != nil && record.Deleted == nil {
		return record.Entity
	}
	return nil
}

// level is the widest audience that sees a record: its own level, and no wider than what it cannot be without.
func (s *state) level(e graph.Entity) graph.Visibility {
	level := e.EntityVisibility()
	for _, ref := range e.Refs() {
		if target := s.get(ref.Target); ref.Required && target != nil {
			level = max(level, s.level(target))
		}
	}
	return level
}

// placeHidden tells whether an actor's location is hidden: its own, its provider's, its lead's.
func (s *state) placeHidden(e graph.Entity) bool {
	id := e.EntityID()
	switch e := e.(type) {
	case *graph.Offer:
		id = e.Provider
	case *graph.Initiative:
		id = e.Lead
	}
	actor, isActor := s.get(id).(*graph.Actor)
	return isActor && actor.Precision == graph.HiddenPrecision
}

// publish makes the state ready for readers.
func (s *state) publish() *state {
	s.levels = make(map[string]graph.Visibility, len(s.records))
	for id, record := range s.records {
		s.levels[id] = s.level(record.Entity)
	}
	return s
}

// all gives the records of a type, by id.
func all[T graph.Entity](s *state) []T {
	var out []T
	for _, record := range s.records {
		if e, ok := record.Entity.(T); ok && record.Deleted == nil {
			out = append(out, e)
		}
	}
	slices.SortFunc(out, func(a, b T) int { return strings.Compare(a.EntityID(), b.EntityID()) })
	return out
}

// upward gives a topic and everything above it.
func (s *state) upward(slug string) []string {
	var out []string
	for slug != "" && !slices.Contains(out, slug) {
		topic, known := s.get(graph.PrefixTopic + slug).(*graph.Topic)
		if !known {
			break
		}
		out, slug = append(out, slug), topic.Parent
	}
	return out
}

// blank forgets the values of the log entries that are meant.
func (s *state) blank(meant func(*graph.Change) bool) {
	for i, change := range s.log {
		if meant(change) {
			blanked := *change
			blanked.Fields = nil
			s.log[i] = &blanked
		}
	}
}

// upwardAll gives topics and everything above them, each once.
func (s *state) upwardAll(slugs []string) []string {
	var out []string
	for _, slug := range slugs {
		for _, above := range s.upward(slug) {
			if !slices.Contains(out, above) {
				out = append(out, above)
			}
		}
	}
	return out
}
