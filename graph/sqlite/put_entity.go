package sqlite

import (
	"database/sql"

	"akteursnetz/graph"
)

// indexEntity writes the row by which lists of a type are ordered and joined.
func (b *batch) indexEntity(r *graph.Record, n int64) error {
	switch e := r.Entity.(type) {
	case *graph.Actor:
		return b.indexActor(r, e, n)
	case *graph.Tie:
		return b.indexTie(r, e, n)
	case *graph.Initiative:
		return b.keyed("put_initiative", r, n, sql.Named("parent", b.numberOrNull(e.Parent)))
	case *graph.Participation:
		return b.row("put_participation", r, n, sql.Named("initiative", b.numbers[e.Initiative]), sql.Named("actor", b.numbers[e.Actor]))
	case *graph.Offer:
		return b.keyed("put_offer", r, n, sql.Named("provider", b.numbers[e.Provider]))
	case *graph.Need:
		return b.row("put_need", r, n, sql.Named("actor", b.numberOrNull(e.Actor)))
	case *graph.Token:
		return b.row("put_token", r, n, sql.Named("name", e.Name), sql.Named("hash", e.Hash))
	}
	return nil
}

func (b *batch) row(block string, r *graph.Record, n int64, args ...any) error {
	_, err := b.exec(b.ctx, own[block], append(args, sql.Named("n", n), sql.Named("id", r.EntityID()))...)
	return err
}

// keyed is row for types with a sort key.
func (b *batch) keyed(block string, r *graph.Record, n int64, args ...any) error {
	key, err := keyBytes(r.SortKey)
	if err != nil {
		return err
	}
	return b.row(block, r, n, append(args, sql.Named("key", key))...)
}

// numberOrNull gives the number of an optional reference.
func (b *batch) numberOrNull(id string) any {
	if n, ok := b.numbers[id]; ok {
		return n
	}
	return nil
}

func (b *batch) indexActor(r *graph.Record, a *graph.Actor, n int64) error {
	err := b.keyed("put_actor", r, n, sql.Named("kind", string(a.Kind)), sql.Named("updated", a.UpdatedAt),
		sql.Named("verified", string(a.VerifiedAt)))
	if err != nil {
		return err
	}
	if r.Exact != nil && r.Coarse != nil && *r.Exact == *r.Coarse {
		return b.spot(2*n, n, *r.Exact, graph.Public, graph.InternalOnly)
	}
	if r.Exact != nil {
		if err := b.spot(2*n, n, *r.Exact, graph.InternalOnly, graph.InternalOnly); err != nil {
			return err
		}
	}
	if r.Coarse != nil {
		return b.spot(2*n+1, n, *r.Coarse, graph.Public, graph.PartnerLevel)
	}
	return nil
}

// spot writes where the audiences from … to see an actor.
func (b *batch) spot(s, n int64, p graph.Point, from, to graph.Audience) error {
	at := graph.OnSphere(p)
	_, err := b.exec(b.ctx, own["put_spot"], sql.Named("s", s), sql.Named("n", n), sql.Named("audience", int(from)),
		sql.Named("until", int(to)), sql.Named("x", at.X), sql.Named("y", at.Y), sql.Named("z", at.Z), sql.Named("lat", p.Lat),
		sql.Named("lon", p.Lon))
	if err != nil {
		return err
	}
	_, err = b.exec(b.ctx, own["put_area"], sql.Named("s", s), sql.Named("lat", p.Lat), sql.Named("lon", p.Lon))
	return err
}

func (b *batch) indexTie(r *graph.Record, t *graph.Tie, n int64) error {
	edge := graph.EdgeOf(r)
	return b.row("put_tie", r, n, sql.Named("a", b.numbers[t.From]), sql.Named("b", b.numbers[t.To]),
		sql.Named("kind", string(t.Kind)), sql.Named("symmetric", t.Kind.Symmetric()), sql.Named("weight", edge.Weight),
		sql.Named("since", string(edge.Since)), sql.Named("until", string(edge.Until)), sql.Named("confirmed", edge.Confirmed),
		sql.Named("initiative", b.numberOrNull(t.Initiative)), sql.Named("initiative_shown", int(r.InitiativeShown)),
		sql.Named("key", r.TieKey))
}
