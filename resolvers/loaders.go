package resolvers

import (
	"context"
	"sync"

	"akteursnetz/graph"
)

// loaders lives as long as one request and answers for one audience.
type loaders struct {
	reader  graph.Reader
	cohorts *cohorts

	actors         *loader[*graph.Actor]
	ties           *loader[*graph.Tie]
	initiatives    *loader[*graph.Initiative]
	participations *loader[*graph.Participation]
	offers         *loader[*graph.Offer]
	needs          *loader[*graph.Need]
	embeds         *loader[*graph.Embed]
	members        *loader[[]*graph.Participation] // by initiative

	topics *loader[*graph.Taxonomy]
	groups *loader[[]*graph.TargetGroup]

	mu    sync.Mutex
	lists map[string]any // loaders of lists with arguments, by name and arguments
}

type loadersKey struct{}

// slot lets a write exchange the loaders of a request: what was read before it is stale.
type slot struct {
	mu      sync.Mutex
	loaders *loaders
}

func withLoaders(ctx context.Context, l *loaders) context.Context {
	return context.WithValue(ctx, loadersKey{}, &slot{loaders: l})
}

func load(ctx context.Context) *loaders {
	s := ctx.Value(loadersKey{}).(*slot)
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.loaders
}

// forget makes the request read anew.
func forget(ctx context.Context) {
	s := ctx.Value(loadersKey{}).(*slot)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.loaders = newLoaders(s.loaders.reader)
}

func newLoaders(reader graph.Reader) *loaders {
	l := &loaders{reader: reader, cohorts: &cohorts{of: map[string][]string{}}, lists: map[string]any{}}
	l.actors = byID(l, reader.ActorsByID)
	l.ties = byID(l, reader.TiesByID)
	l.initiatives = byID(l, reader.InitiativesByID)
	l.participations = byID(l, reader.ParticipationsByID)
	l.offers = byID(l, reader.OffersByID)
	l.needs = byID(l, reader.NeedsByID)
	l.embeds = byID(l, reader.EmbedsByID)
	l.members = listsByID(l, reader.ParticipationsIn)
	l.topics = newLoader(l.cohorts, func(ctx context.Context, keys []string) (map[string]*graph.Taxonomy, error) {
		topics, err := reader.Topics(ctx)
		return map[string]*graph.Taxonomy{keys[0]: topics}, err
	})
	l.groups = newLoader(l.cohorts, func(ctx context.Context, keys []string) (map[string][]*graph.TargetGroup, error) {
		groups, err := reader.TargetGroups(ctx)
		return map[string][]*graph.TargetGroup{keys[0]: groups}, err
	})
	return l
}

func byID[E graph.Entity](l *loaders, fetch func(context.Context, []string) (map[string]E, error)) *loader[E] {
	return newLoader(l.cohorts, func(ctx context.Context, ids []string) (map[string]E, error) {
		found, err := fetch(ctx, ids)
		var records []E
		for _, id := range ids {
			if record, ok := found[id]; ok {
				records = append(records, record)
			}
		}
		expect(l, records)
		return found, err
	})
}

func listsByID[E graph.Entity](l *loaders, fetch func(context.Context, []string) (map[string][]E, error)) *loader[[]E] {
	return newLoader(l.cohorts, func(ctx context.Context, ids []string) (map[string][]E, error) {
		found, err := fetch(ctx, ids)
		var records []E
		for _, id := range ids {
			records = append(records, found[id]...)
		}
		expect(l, records)
		return found, err
	})
}

func pagesByID[E graph.Entity](l *loaders, fetch func(context.Context, []string) (map[string]graph.Page[E], error)) *loader[graph.Page[E]] {
	return newLoader(l.cohorts, func(ctx context.Context, ids []string) (map[string]graph.Page[E], error) {
		found, err := fetch(ctx, ids)
		var records []E
		for _, id := range ids {
			records = append(records, found[id].Items...)
		}
		expect(l, records)
		return found, err
	})
}

// listOf gives the loader of a list with arguments, made when first asked for.
func listOf[V any](l *loaders, name string, create func() *loader[V]) *loader[V] {
	l.mu.Lock()
	defer l.mu.Unlock()
	if existing, ok := l.lists[name].(*loader[V]); ok {
		return existing
	}
	created := create()
	l.lists[name] = created
	return created
}

// expect notes records that were read: they need not be read again, and what they refer to will be asked for together.
func expect[E graph.Entity](l *loaders, records []E) {
	ids := make([]string, len(records))
	targets := map[graph.Type][]string{}
	for i, record := range records {
		ids[i] = record.EntityID()
		l.prime(record)
		for _, ref := range record.Refs() {
			targets[ref.Type] = append(targets[ref.Type], ref.Target)
		}
	}
	l.cohorts.add(ids)
	for _, t := range []graph.Type{graph.ActorType, graph.InitiativeType, graph.TopicType} {
		l.cohorts.add(targets[t])
	}
}

func (l *loaders) prime(record graph.Entity) {
	switch record := record.(type) {
	case *graph.Actor:
		l.actors.prime(record.ID, record)
	case *graph.Tie:
		l.ties.prime(record.ID, record)
	case *graph.Initiative:
		l.initiatives.prime(record.ID, record)
	case *graph.Participation:
		l.participations.prime(record.ID, record)
	case *graph.Offer:
		l.offers.prime(record.ID, record)
	case *graph.Need:
		l.needs.prime(record.ID, record)
	}
}

func (l *loaders) taxonomy(ctx context.Context) (*graph.Taxonomy, error) {
	return l.topics.load(ctx, "")
}

func (l *loaders) targetGroups(ctx context.Context) ([]*graph.TargetGroup, error) {
	return l.groups.load(ctx, "")
}
