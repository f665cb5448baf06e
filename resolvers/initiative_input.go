package resolvers

import (
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

// changed wraps a written initiative.
func changed(i *graph.Initiative, err error) (*generated.InitiativePayload, error) {
	return &generated.InitiativePayload{Initiative: i}, err
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
func put[T any](items []T, item T, same func(T) bool) []T {
	if at := slices.IndexFunc(items, same); at >= 0 {
		items[at] = item
		return items
	}
	return append(items, item)
}

// drop removes the item that same recognizes; one that is not there is gone already.
func drop[T any](items []T, same func(T) bool) []T { return slices.DeleteFunc(items, same) }

func hasBody(id string) func(graph.Body) bool { return func(b graph.Body) bool { return b.ID == id } }

func hasMilestone(id string) func(graph.Milestone) bool {
	return func(m graph.Milestone) bool { return m.ID == id }
}

func hasNumber(n int) func(graph.BuildingBlock) bool {
	return func(b graph.BuildingBlock) bool { return b.Number == n }
}
