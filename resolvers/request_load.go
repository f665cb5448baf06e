package resolvers

import (
	"context"
	"strings"

	"akteursnetz/graph"
	"akteursnetz/schema/generated"
)

// recordRequest keeps the last answer of an actor. Who accepts takes part, unless it does already.
func (r *Resolver) recordRequest(ctx context.Context, initiative string, request graph.Request) (*generated.InitiativePayload, error) {
	if err := mayWrite(ctx); err != nil {
		return nil, err
	}
	seats, err := load(ctx).members.load(ctx, initiative)
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
		same := func(other graph.Request) bool { return other.Actor == request.Actor }
		if err := put(&record.Requests, request, same); err != nil {
			return err
		}
		if written, err = w.Update(ctx, record, record.Revision); err != nil || request.Answer != graph.Accepted {
			return err
		}
		return takePart(ctx, w, initiative, request.Actor, seats)
	})
	record, err := shown[*graph.Initiative](r, written, renamed(err, ofRequest))
	return &generated.InitiativePayload{Initiative: record}, err
}

func takePart(ctx context.Context, w graph.Writer, initiative, actor string, seats []*graph.Participation) error {
	for _, seat := range seats {
		if seat.Actor == actor {
			return nil
		}
	}
	p := &graph.Participation{Initiative: initiative, Actor: actor}
	p.ID = p.DerivedID()
	_, err := w.Create(ctx, p)
	return err
}

// ofRequest names the fields of a request as arguments: requests[2].reason is the reason.
func ofRequest(field string) string { return strings.TrimPrefix(ofPart("requests", "")(field), ".") }
