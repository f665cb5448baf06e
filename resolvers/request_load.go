package resolvers

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"akteursnetz/graph"
	"akteursnetz/schema/generated"
)

// recordRequest keeps the last answer of an actor, and the day on which it was first asked. Who accepts takes part, unless
// it does already; who takes that back takes part no longer.
func (r *Resolver) recordRequest(ctx context.Context, initiative string, request graph.Request) (*generated.InitiativePayload, error) {
	if err := mayWrite(ctx); err != nil {
		return nil, err
	}
	known, err := load(ctx).members.load(ctx, initiative)
	if err != nil {
		return nil, err
	}
	var written graph.Entity
	err = r.write(ctx, func(ctx context.Context, w graph.Writer) error {
		found, err := w.Get(ctx, initiative)
		if err != nil {
			return err
		}
		record, ok := found[initiative].(*graph.Initiative)
		if !ok {
			return graph.Unknown("initiative", initiative)
		}
		request := request
		same := func(other graph.Request) bool { return other.Actor == request.Actor }
		accepted := false
		if at := slices.IndexFunc(record.Requests, same); at >= 0 {
			request.AskedAt = cmp.Or(record.Requests[at].AskedAt, request.AskedAt)
			accepted = record.Requests[at].Answer == graph.Accepted
		}
		put(&record.Requests, request, same)
		if written, err = w.Update(ctx, record, record.Revision); err != nil {
			return err
		}
		seat := &graph.Participation{Initiative: initiative, Actor: request.Actor, Visibility: record.Visibility}
		seat.ID = seat.DerivedID()
		switch {
		case request.Answer == graph.Accepted:
			return r.takePart(ctx, w, seat, known)
		case accepted:
			return r.leave(ctx, w, seat.ID)
		}
		return nil
	})
	record, err := shown[*graph.Initiative](r, written, renamed(err, ofRequest))
	return &generated.InitiativePayload{Initiative: record}, err
}

// takePart gives an actor a seat from today on, or takes up again the one that ended, unless it has one as the transaction
// reads it: known tells where else to look.
func (r *Resolver) takePart(ctx context.Context, w graph.Writer, seat *graph.Participation, known []*graph.Participation) error {
	ids := []string{seat.ID}
	for _, other := range known {
		if other.Actor == seat.Actor {
			ids = append(ids, other.ID)
		}
	}
	found, err := w.Get(ctx, ids...)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if other, there := found[id].(*graph.Participation); there && (other.Until == "" || other.Until > r.today()) {
			return nil
		}
	}
	if ended, there := found[seat.ID].(*graph.Participation); there {
		ended.Until, ended.UntilPrecision = "", ""
		_, err = w.Update(ctx, ended, ended.Revision)
		return err
	}
	seat.Since = r.today()
	_, err = w.Create(ctx, seat)
	return err
}

// leave ends the seat that came with an answer.
func (r *Resolver) leave(ctx context.Context, w graph.Writer, id string) error {
	found, err := w.Get(ctx, id)
	if err != nil {
		return err
	}
	seat, there := found[id].(*graph.Participation)
	if !there || seat.Until != "" && seat.Until <= r.today() {
		return nil
	}
	seat.Until, seat.UntilPrecision = max(r.today(), seat.Since), ""
	_, err = w.Update(ctx, seat, seat.Revision)
	return err
}

// ofRequest names the fields of a request as arguments: requests[2].reason is the reason.
func ofRequest(field string) string { return strings.TrimPrefix(ofPart("requests", "")(field), ".") }
