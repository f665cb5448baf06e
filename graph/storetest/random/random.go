// Package random makes up records, changes and filters for the differential test: few different values, so that things
// meet, and now and then something that no store may take. Equal seeds give equal sequences.
package random

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"akteursnetz/graph"
)

// Source makes things up from a seed and from what it knows to be there.
type Source struct {
	*rand.Rand
	known map[graph.Type][]graph.Entity // by id
	next  int                           // for new ids
}

// New starts a sequence.
func New(seed uint64) *Source {
	return &Source{Rand: rand.New(rand.NewPCG(seed, 1)), known: map[graph.Type][]graph.Entity{}}
}

// Know tells the source which records of a type are there now, by id.
func (s *Source) Know(t graph.Type, records []graph.Entity) { s.known[t] = records }

// Chance is true so many times in a hundred.
func (s *Source) Chance(percent int) bool { return s.IntN(100) < percent }

// Pick gives one of the values.
func Pick[T any](s *Source, from []T) T { return from[s.IntN(len(from))] }

// Some gives up to most of the values, each once, in any order; never nil.
func Some[T any](s *Source, from []T, most int) []T {
	shuffled := slices.Clone(from)
	s.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	return append([]T{}, shuffled[:s.IntN(min(most, len(from))+1)]...)
}

// few is mostly 1, sometimes 2, rarely 3. A database that never met a combination has to plan for it, which takes longer
// than the answer: a test meets more when most questions are simple.
func (s *Source) few() int { return Pick(s, []int{1, 1, 1, 1, 1, 1, 2, 2, 2, 3}) }

// Depth is how deep a filter may nest: mostly not at all, rarely 3.
func (s *Source) Depth() int { return Pick(s, []int{0, 0, 0, 0, 0, 1, 1, 1, 2, 3}) }

// maybe gives a pointer to the value so many times in a hundred, else nil.
func maybe[T any](s *Source, percent int, value func() T) *T {
	if !s.Chance(percent) {
		return nil
	}
	made := value()
	return &made
}

// ID gives the id of a record of a type that is there, or rarely of none, of a hidden or a deleted one.
func (s *Source) ID(t graph.Type) string {
	if records := s.known[t]; len(records) > 0 && !s.Chance(4) {
		return Pick(s, records).EntityID()
	}
	return prefixes[t] + "none"
}

// IDs gives some ids of a type; never nil.
func (s *Source) IDs(t graph.Type, most int) []string {
	ids := make([]string, s.IntN(most+1))
	for i := range ids {
		ids[i] = s.ID(t)
	}
	return ids
}

// AnyID gives the id of a record of any type.
func (s *Source) AnyID() string { return s.ID(Pick(s, graph.Types)) }

// OnceID gives an id that somebody has or had, unless the write failed.
func (s *Source) OnceID() string {
	return fmt.Sprintf("%s%d", prefixes[Pick(s, graph.Types)], 1+s.IntN(s.next+1))
}

// newID gives an id that nobody has had.
func (s *Source) newID(t graph.Type) string {
	s.next++
	return fmt.Sprintf("%s%d", prefixes[t], s.next)
}

var prefixes = map[graph.Type]string{
	graph.ActorType: graph.PrefixActor, graph.TieType: graph.PrefixTie, graph.TopicType: graph.PrefixTopic,
	graph.TargetGroupType: graph.PrefixTargetGroup, graph.InitiativeType: graph.PrefixInitiative,
	graph.ParticipationType: graph.PrefixParticipation, graph.OfferType: graph.PrefixOffer, graph.NeedType: graph.PrefixNeed,
	graph.EmbedType: graph.PrefixEmbed, graph.TokenType: graph.PrefixToken,
}

// level gives a visibility, the wider ones more often.
func (s *Source) level() graph.Visibility {
	return Pick(s, []graph.Visibility{graph.Public, graph.Public, graph.Public, graph.PartnerLevel, graph.InternalOnly})
}

// Audience gives an audience.
func (s *Source) Audience() graph.Audience {
	return Pick(s, []graph.Audience{graph.Public, graph.PartnerLevel, graph.InternalOnly, graph.InternalOnly})
}

// Day gives one of a few days, or rarely none.
func (s *Source) Day() graph.Date {
	return Pick(s, []graph.Date{"", "2023-12-31", "2024-01-01", "2025-06-30", "2026-05-26", "2026-11-22"})
}
