package resolvers

import (
	"akteursnetz/graph"
	"akteursnetz/schema/input"
)

func newOffer(in input.NewOffer) *graph.Offer {
	o := &graph.Offer{
		ID: newID(in.ID, graph.PrefixOffer), Provider: in.Provider, Kind: in.Kind, Titles: values(in.Titles),
	}
	changeOffer(o, in.OfferFields)
	return o
}

func changeOffer(o *graph.Offer, in input.OfferFields) {
	set(&o.Initiative, in.Initiative)
	set(&o.Kind, in.Kind)
	set(&o.Status, in.Status)
	setItems((*[]graph.LocalizedText)(&o.Titles), in.Titles)
	setItems((*[]graph.LocalizedText)(&o.Descriptions), in.Descriptions)
	setList(&o.Topics, in.Topics)
	setList(&o.TargetGroups, in.TargetGroups)
	setItems(&o.Languages, in.Languages)
	set(&o.Place, in.Place)
	set(&o.URL, in.URL)
	set(&o.Visibility, in.Visibility)
	set(&o.Source, in.Source)
	set(&o.VerifiedAt, in.VerifiedAt)
}
