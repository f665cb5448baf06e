package match

import (
	"cmp"
	"slices"

	"akteursnetz/graph"
)

// Similar is an initiative that asks for much the same.
type Similar struct {
	Initiative   string
	Likeness     float64  // the weighted Jaccard index of what both ask for: 0 … 1
	Shared       []Item   // that one of the two asks for and the other as well, or something below it; empty: only what stands above is common
	Participants []string // lead, partners and whoever took part, by id
}

// Similar gives the initiatives most like a draft: the example catalogue. Those that have nothing in common are left out.
// Those that are only planned come last, for nothing is known of them yet; equal ones go by id.
func (ix *Index) Similar(d Draft, first int) ([]Similar, error) {
	d, err := ix.check(d)
	if err != nil {
		return nil, err
	}
	asked := ix.itemsOf(d.Topics, d.TargetGroups, d.Languages, d.Roles, d.Places)
	likeness := ix.likeness(asked)
	var found []int32
	for p := range ix.projects {
		if millionths(likeness[p]) > 0 && ix.projects[p].ID != d.Initiative {
			found = append(found, int32(p))
		}
	}
	planned := func(p int32) int {
		if ix.projects[p].Status == graph.Planned {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(found, func(a, b int32) int {
		return cmp.Or(cmp.Compare(planned(a), planned(b)), cmp.Compare(millionths(likeness[b]), millionths(likeness[a])))
	})
	var out []Similar
	for _, p := range found[:min(first, len(found))] {
		one := Similar{Initiative: ix.projects[p].ID, Likeness: likeness[p], Participants: ix.Network.IDs(ix.projects[p].seats)}
		one.Shared = ix.shared(d, asked, p)
		out = append(out, one)
	}
	return out, nil
}

// shared gives the items of a draft that an initiative has too, without those that neither of the two asks for itself, and
// those above another one.
func (ix *Index) shared(d Draft, asked []Item, p int32) []Item {
	other := ix.projects[p]
	itself := append(ownItems(d.Topics, d.Places), ownItems(other.Topics, ix.Network.View.Places(other.Project))...)
	both := slices.DeleteFunc(slices.Clone(asked), func(i Item) bool {
		no, known := ix.items.numbers[i]
		layered := i.Category == TopicItem || i.Category == PlaceItem
		return !known || !slices.Contains(other.items, no) || layered && !slices.Contains(itself, i)
	})
	return slices.DeleteFunc(slices.Clone(both), func(i Item) bool {
		return slices.ContainsFunc(both, func(below Item) bool { return ix.above(i, below) })
	})
}

// ownItems are the topics and places asked for, without those above them.
func ownItems(topics []graph.RequiredTopic, places []string) []Item {
	var items []Item
	for _, topic := range topics {
		items = append(items, Item{TopicItem, topic.Topic})
	}
	for _, ags := range places {
		items = append(items, Item{PlaceItem, ags})
	}
	return items
}

// above tells whether a topic or place contains another one.
func (ix *Index) above(i, below Item) bool {
	switch {
	case i == below || i.Category != below.Category:
		return false
	case i.Category == TopicItem:
		return slices.Contains(ix.Topics.Ancestors(below.Value), i.Value)
	}
	return i.Category == PlaceItem && within(i.Value, below.Value)
}
