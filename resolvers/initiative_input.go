package resolvers

import (
	"context"
	"fmt"
	"slices"

	"akteursnetz/graph"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/input"
)

func newInitiative(in input.NewInitiative) *graph.Initiative {
	i := &graph.Initiative{ID: newID(in.ID, graph.PrefixInitiative), Title: in.Title}
	changeInitiative(i, in.InitiativeFields)
	return i
}

func changeInitiative(i *graph.Initiative, in input.InitiativeFields) {
	set(&i.Title, in.Title)
	set(&i.Aim, in.Aim)
	set(&i.Parent, in.Parent)
	set(&i.Lead, in.Lead)
	setList(&i.Partners, in.Partners)
	setList(&i.Places, in.Places)
	set(&i.Status, in.Status)
	set(&i.From, in.From)
	set(&i.FromPrecision, in.FromPrecision)
	set(&i.Until, in.Until)
	set(&i.UntilPrecision, in.UntilPrecision)
	setItems(&i.Topics, in.Topics)
	setList(&i.TargetGroups, in.TargetGroups)
	setItems(&i.Languages, in.Languages)
	setItems(&i.Roles, in.Roles)
	set(&i.Outcome, in.Outcome)
	set(&i.Visibility, in.Visibility)
	set(&i.Source, in.Source)
}

// checkInitiative refuses zeros, which the domain would take for "not given", and null where it would show more.
func checkInitiative(in input.InitiativeFields) error {
	var faults graph.Errors
	for n, topic := range in.Topics.Value() {
		if topic.Weight == 0 {
			faults.Add(fmt.Sprintf("input.topics[%d].weight", n), "is 0; give a number above 0 and up to %v", graph.MaxTopicWeight)
		}
		if topic.Redundancy == 0 {
			faults.Add(fmt.Sprintf("input.topics[%d].redundancy", n), "is 0; give a number from 1 to 10")
		}
	}
	for n, role := range in.Roles.Value() {
		if role.Quantity == 0 {
			faults.Add(fmt.Sprintf("input.roles[%d].quantity", n), "is 0; give a number from 1 to 100")
		}
	}
	notNull(&faults, "input.visibility", in.Visibility, graph.Visibilities)
	return faults.Err()
}

// changePart changes one item of an initiative's lists, whatever revision the initiative has.
func (r *Resolver) changePart(ctx context.Context, id string, rename func(string) string,
	change func(*graph.Initiative) error) (*generated.InitiativePayload, error) {
	written, err := amend(ctx, r, id, nil, change)
	return &generated.InitiativePayload{Initiative: written}, renamed(err, rename)
}

func newBody(in generated.BodyInput) graph.Body {
	return graph.Body{
		ID: newID(in.ID, graph.PrefixBody), Kind: in.Kind, Decides: valueOf(in.Decides),
		AlsoAccompanying: valueOf(in.AlsoAccompanying), Name: in.Name, Topic: valueOf(in.Topic),
		Responsible: valueOf(in.Responsible),
	}
}

func newMilestone(in generated.MilestoneInput) graph.Milestone {
	return graph.Milestone{
		ID: newID(in.ID, graph.PrefixMilestone), Title: in.Title, Due: valueOf(in.Due), Reached: valueOf(in.Reached),
	}
}

// put replaces the item that same recognizes, or appends a new one.
func put[T any](items *[]T, item T, same func(T) bool) {
	if at := slices.IndexFunc(*items, same); at >= 0 {
		(*items)[at] = item
	} else {
		*items = append(*items, item)
	}
}

// drop removes the item that same recognizes, which the caller named in a field by an id.
func drop[T any](items *[]T, same func(T) bool, field, id string) error {
	if !slices.ContainsFunc(*items, same) {
		return graph.Unknown(field, id)
	}
	*items = slices.DeleteFunc(*items, same)
	return nil
}

func hasBody(id string) func(graph.Body) bool { return func(b graph.Body) bool { return b.ID == id } }

func hasMilestone(id string) func(graph.Milestone) bool {
	return func(m graph.Milestone) bool { return m.ID == id }
}

func hasNumber(n int) func(graph.BuildingBlock) bool {
	return func(b graph.BuildingBlock) bool { return b.Number == n }
}
