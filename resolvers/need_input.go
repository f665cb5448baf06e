package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/schema/input"
)

func newNeed(in input.NewNeed) *graph.Need {
	n := &graph.Need{ID: newID(in.ID, graph.PrefixNeed), Topic: in.Topic, Text: in.Text, Visibility: graph.InternalOnly}
	set(&n.Actor, in.Actor)
	set(&n.Initiative, in.Initiative)
	changeNeed(n, in.NeedFields)
	return n
}

func changeNeed(n *graph.Need, in input.NeedFields) {
	set(&n.Topic, in.Topic)
	set(&n.Text, in.Text)
	set(&n.Status, in.Status)
	set(&n.Source, in.Source)
}
