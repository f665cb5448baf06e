package resolvers

import (
	"context"

	"akteursnetz/graph"
	"akteursnetz/graph/network"
	"akteursnetz/graph/network/measure"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/relay"
)

func cutActors(ctx context.Context, n *network.Network, first int) ([]*relay.CutActor, error) {
	falls, err := n.Falls(ctx)
	if err != nil {
		return nil, err
	}
	cuts := falls.Cuts[:min(first, len(falls.Cuts))]
	id := func(cut measure.CutVertex) string { return n.ID(cut.Node) }
	return withActors(ctx, n.View, cuts, id, func(cut measure.CutVertex, actor *graph.Actor) *relay.CutActor {
		return &relay.CutActor{Actor: actor, IDs: n.IDs(cut.CutOff())}
	})
}

func brokerage(ctx context.Context, n *network.Network, by network.Grouping, first int) ([]*generated.Brokerage, error) {
	brokers, err := n.Brokerage(ctx, by, first)
	if err != nil {
		return nil, err
	}
	id := func(b network.Broker) string { return n.ID(b.Node) }
	return withActors(ctx, n.View, brokers, id, func(b network.Broker, actor *graph.Actor) *generated.Brokerage {
		return &generated.Brokerage{
			Actor: actor, By: by, Coordinator: int(b.Coordinator), Itinerant: int(b.Itinerant), Gatekeeper: int(b.Gatekeeper),
			Representative: int(b.Representative), Liaison: int(b.Liaison), Total: int(b.Total()),
		}
	})
}

func suggestedTies(ctx context.Context, n *network.Network, of *string, first int) ([]*relay.SuggestedTie, error) {
	var node *int32
	if of != nil {
		if _, visible := n.View.Find(*of); !visible {
			return nil, notFound("for", *of)
		}
		found, inScope := n.Find(*of)
		if !inScope {
			return []*relay.SuggestedTie{}, nil
		}
		node = &found
	}
	suggestions, err := n.Suggested(ctx, node, first)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, s := range suggestions {
		ids = append(ids, n.ID(s.A), n.ID(s.B))
	}
	actors, err := actorsNamed(ctx, ids)
	out := []*relay.SuggestedTie{}
	for _, s := range suggestions {
		if a, b := actors[n.ID(s.A)], actors[n.ID(s.B)]; a != nil && b != nil {
			out = append(out, &relay.SuggestedTie{
				A: a, B: b, ResourceAllocation: s.ResourceAllocation, AdamicAdar: s.AdamicAdar, IDs: n.IDs(s.Common),
			})
		}
	}
	return out, err
}

// notFound is the answer to an id that is hidden or unknown.
func notFound(field, id string) error {
	return graph.Errorf(graph.NotFound, field, "there is no actor %.60q", id)
}

func (r *Resolver) gaps(ctx context.Context, n *network.Network, first int) ([]*generated.StructuralGap, error) {
	topics, err := load(ctx).taxonomy(ctx)
	if err != nil {
		return nil, err
	}
	gaps, err := n.Gaps(ctx, topics, first)
	if err != nil {
		return nil, err
	}
	out := []*generated.StructuralGap{}
	for _, gap := range gaps {
		shown, err := r.gap(ctx, n, gap)
		if err != nil {
			return nil, err
		}
		out = append(out, shown)
	}
	return out, nil
}

func (r *Resolver) gap(ctx context.Context, n *network.Network, gap network.TopicGap) (*generated.StructuralGap, error) {
	topic, err := load(ctx).topic(ctx, gap.Topic)
	if err != nil {
		return nil, err
	}
	if topic == nil {
		topic = &graph.Topic{Slug: gap.Topic}
	}
	if gap.Outside > 0 {
		return &generated.StructuralGap{Topic: topic, Outside: &gap.Outside}, nil
	}
	shown := &generated.StructuralGap{Topic: topic, Observed: &gap.Observed, Expected: &gap.Expected}
	if shown.A, err = communityOf(ctx, n, 1, int(gap.A)); err != nil {
		return nil, err
	}
	if shown.B, err = communityOf(ctx, n, 1, int(gap.B)); err != nil {
		return nil, err
	}
	if gap.Broker != network.NoBroker {
		shown.Broker, err = load(ctx).actors.load(ctx, n.ID(gap.Broker))
	}
	return shown, err
}
