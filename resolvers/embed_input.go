package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/schema/input"
)

func newEmbed(in input.NewEmbed) *graph.Embed {
	e := &graph.Embed{Name: in.Name}
	changeEmbed(e, in.EmbedFields)
	return e
}

func changeEmbed(e *graph.Embed, in input.EmbedFields) {
	setItems((*[]graph.LocalizedText)(&e.Titles), in.Titles)
	setList(&e.Kinds, in.Kinds)
	setList(&e.Topics, in.Topics)
	setList(&e.TargetGroups, in.TargetGroups)
	setList(&e.Languages, in.Languages)
	setList(&e.Places, in.Places)
	setList(&e.Offered, in.Offered)
	set(&e.View, in.View)
}
