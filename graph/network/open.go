package network

import "akteursnetz/graph/network/sparse"

// Open are the nodes that one may come by; nil: all. It narrows a way, a neighbourhood or a pattern without a network of
// its own.
type Open sparse.Set

// opened opens those of the ids that are found among bound nodes; nil: all.
func opened(ids []string, bound int, find func(id string) (int32, bool)) Open {
	if ids == nil {
		return nil
	}
	open := sparse.NewSet(bound)
	for _, id := range ids {
		if v, found := find(id); found {
			open.Add(v)
		}
	}
	return Open(open)
}

// Open opens the actors of the ids, nil for all, and some nodes whatever the ids are.
func (n *Network) Open(ids []string, always ...int32) Open {
	open := opened(ids, n.Graph.N, n.Find)
	for _, v := range always {
		if open != nil {
			sparse.Set(open).Add(v)
		}
	}
	return open
}

func (o Open) has(v int32) bool { return o == nil || sparse.Set(o).Has(v) }

// close adds the nodes that are not open to a set of at least as many.
func (o Open) close(set sparse.Set) {
	for i, word := range o {
		set[i] |= ^word
	}
}
