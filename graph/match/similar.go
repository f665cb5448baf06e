package match

import (
	"cmp"
	"slices"
)

// Similar is an initiative that asks for much the same.
type Similar struct {
	Initiative   string
	Likeness     float64 // the weighted Jaccard index of what both ask for: 0 … 1
	Shared       []Item
	Participants []string // lead, partners and whoever took part, by id
}

// Similar gives the initiatives most like a draft: the example catalogue. Those that have nothing in common are left out;
// equal ones go by id.
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
	slices.SortStableFunc(found, func(a, b int32) int { return cmp.Compare(millionths(likeness[b]), millionths(likeness[a])) })
	var out []Similar
	for _, p := range found[:min(first, len(found))] {
		one := Similar{Initiative: ix.projects[p].ID, Likeness: likeness[p], Participants: ix.Network.IDs(ix.projects[p].seats)}
		for _, i := range asked {
			if no, known := ix.items.numbers[i]; known && slices.Contains(ix.projects[p].items, no) {
				one.Shared = append(one.Shared, i)
			}
		}
		out = append(out, one)
	}
	return out, nil
}
