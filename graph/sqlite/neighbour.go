package sqlite

import (
	"context"
	"database/sql"
	"encoding/hex"
	"maps"
	"slices"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

func (r reader) Neighbours(ctx context.Context, ids []string, q graph.NeighbourQuery) (map[string]graph.Page[*graph.Actor], error) {
	w, err := q.Page.Window(q.List(), graph.MaxPage)
	if err != nil {
		return nil, err
	}
	tie := q.Tie.Condition()
	if q.Filter != nil {
		tie.Other = q.Filter.Condition()
	}
	pages := map[string]graph.Page[*graph.Actor]{}
	err = r.ask(ctx, func(a *asking) error {
		actors, err := a.keysOf(graph.ActorType, ids)
		if err != nil {
			return err
		}
		links, err := a.along(tie, actors, a.links)
		if err != nil {
			return err
		}
		met, counts := meetings(links)
		rows, err := a.neighbours(met, w)
		if err != nil {
			return err
		}
		found, err := a.named(rows, w)
		for id, key := range actors {
			page := graph.NewPage(q.List(), w, found.of(rows[key]))
			if q.Total {
				page.Total = counts[key]
			}
			pages[id] = page
		}
		return err
	})
	return pages, err
}

// meetings gives for each actor at the other end of links whom it meets, each once, and how many each of those meets.
func meetings(links []link) (met map[uint32][]uint32, counts map[uint32]int) {
	met, counts = map[uint32][]uint32{}, map[uint32]int{}
	for _, l := range links {
		if !slices.Contains(met[l.other], l.actor) {
			met[l.other] = append(met[l.other], l.actor)
			counts[l.actor]++
		}
	}
	return met, counts
}

// neighbours gives for each actor up to a row more than the window asks of those it meets, by name, then id, in the
// window's direction.
func (a *asking) neighbours(met map[uint32][]uint32, w graph.Window) (map[uint32][]uint32, error) {
	q := question{}
	after, err := q.after(actorShelves[graph.ByName].keys, nil, w.Reverse, w.From)
	if err != nil {
		return nil, err
	}
	text := fill(queries.SQL("neighbours"), "{keys}", q.bind(list(slices.Collect(maps.Keys(met)))), "{after}", after,
		"{dir}", direction(w.Reverse))
	ordered, err := a.joined(a.ctx, text, q.args...)
	rows := map[uint32][]uint32{}
	for _, other := range ordered {
		for _, actor := range met[other] {
			if len(rows[actor]) <= w.Limit {
				rows[actor] = append(rows[actor], other)
			}
		}
	}
	return rows, err
}

// namedActors are actors by their keys, and where they stand by name.
type namedActors map[uint32]graph.Placed[*graph.Actor]

// named reads the actors on the pages.
func (a *asking) named(rows map[uint32][]uint32, w graph.Window) (namedActors, error) {
	var shown []uint32
	for _, keys := range rows {
		shown = append(shown, onPage(keys, w)...)
	}
	found := namedActors{}
	var name sql.RawBytes
	err := eachContent(a, queries.SQL("named"), graph.ActorType, shown, func(key uint32, actor *graph.Actor) {
		at := graph.Position{Keys: []string{hex.EncodeToString(name)}, ID: actor.ID}
		found[key] = graph.Placed[*graph.Actor]{Item: actor, At: at}
	}, &name)
	return found, err
}

func (n namedActors) of(keys []uint32) []graph.Placed[*graph.Actor] {
	placed := make([]graph.Placed[*graph.Actor], len(keys))
	for i, key := range keys {
		placed[i] = n[key]
	}
	return placed
}
