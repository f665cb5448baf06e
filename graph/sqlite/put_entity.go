package sqlite

import (
	"database/sql"
	"encoding/hex"

	"akteursnetz/graph"
	"akteursnetz/graph/queries"
)

// indexEntity writes the row by which lists of a type are ordered and joined.
func (b *batch) indexEntity(r *graph.Record, s standing) error {
	switch e := r.Entity.(type) {
	case *graph.Actor:
		return b.indexActor(r, e, s)
	case *graph.Tie:
		return b.indexTie(r, e, s)
	case *graph.Initiative:
		return b.keyed("put_initiative", r, s, sql.Named("parent", b.keyOrNull(e.Parent)))
	case *graph.Participation:
		initiative, actor := b.standing[e.Initiative], b.standing[e.Actor]
		return b.row("put_participation", r, s, sql.Named("initiative", initiative.key), sql.Named("actor", actor.key))
	case *graph.Offer:
		return b.keyed("put_offer", r, s, sql.Named("provider", b.standing[e.Provider].key))
	case *graph.Need:
		return b.row("put_need", r, s, sql.Named("actor", b.keyOrNull(e.Actor)))
	case *graph.Token:
		return b.row("put_token", r, s, sql.Named("name", e.Name), sql.Named("hash", e.Hash))
	}
	return nil
}

func (b *batch) row(block string, r *graph.Record, s standing, args ...any) error {
	args = append(args, sql.Named("k", s.key), sql.Named("id", r.EntityID()), sql.Named("level", int(s.level)))
	_, err := b.exec(b.ctx, queries.SQL(block), args...)
	return err
}

// keyed is row for types with a sort key.
func (b *batch) keyed(block string, r *graph.Record, s standing, args ...any) error {
	key, err := keyBytes(r.SortKey)
	if err != nil {
		return err
	}
	return b.row(block, r, s, append(args, sql.Named("key", key))...)
}

// keyOrNull gives the key of an optional reference.
func (b *batch) keyOrNull(id string) any {
	if target := b.standing[id]; target.key != 0 {
		return target.key
	}
	return nil
}

func (b *batch) indexActor(r *graph.Record, a *graph.Actor, s standing) error {
	err := b.keyed("put_actor", r, s, sql.Named("kind", string(a.Kind)), sql.Named("updated", a.UpdatedAt),
		sql.Named("verified", string(a.VerifiedAt)))
	if err != nil {
		return err
	}
	if r.Exact != nil && r.Coarse != nil && *r.Exact == *r.Coarse {
		return b.spot(2*int64(s.key), *r.Exact, graph.Public, graph.InternalOnly)
	}
	if r.Exact != nil {
		if err := b.spot(2*int64(s.key), *r.Exact, graph.InternalOnly, graph.InternalOnly); err != nil {
			return err
		}
	}
	if r.Coarse != nil {
		return b.spot(2*int64(s.key)+1, *r.Coarse, graph.Public, graph.PartnerLevel)
	}
	return nil
}

// spot writes where the audiences from … to see an actor.
func (b *batch) spot(s int64, p graph.Point, from, to graph.Audience) error {
	at := graph.OnSphere(p)
	_, err := b.exec(b.ctx, queries.SQL("put_spot"), sql.Named("s", s), sql.Named("audience", int(from)),
		sql.Named("until", int(to)), sql.Named("x", at.X), sql.Named("y", at.Y), sql.Named("z", at.Z), sql.Named("lat", p.Lat),
		sql.Named("lon", p.Lon))
	if err != nil {
		return err
	}
	_, err = b.exec(b.ctx, queries.SQL("put_area"), sql.Named("s", s), sql.Named("lat", p.Lat), sql.Named("lon", p.Lon))
	return err
}

func (b *batch) indexTie(r *graph.Record, t *graph.Tie, s standing) error {
	var key any // the id, most often: then it need not be kept twice
	if r.TieKey != t.ID {
		key = r.TieKey
	}
	return b.row("put_tie", r, s, sql.Named("a", b.standing[t.From].key), sql.Named("b", b.standing[t.To].key),
		sql.Named("kind", string(t.Kind)), sql.Named("symmetric", t.Kind.Symmetric()), sql.Named("weight", t.Weight()),
		sql.Named("since", string(t.Since)), sql.Named("until", string(t.Until)), sql.Named("confirmed", t.Confirmed()),
		sql.Named("confirmed_from", string(t.ConfirmedByFrom)), sql.Named("confirmed_to", string(t.ConfirmedByTo)),
		sql.Named("initiative", b.keyOrNull(t.Initiative)), sql.Named("initiative_level", int(r.InitiativeShown)),
		sql.Named("key", key))
}

func keyBytes(sortKey string) ([]byte, error) {
	key, err := hex.DecodeString(sortKey)
	if err != nil {
		return nil, graph.Wrap(graph.Internal, "a sort key is no hex", err)
	}
	return key, nil
}
