package network

import (
	"slices"

	"akteursnetz/graph/network/sparse"
)

// pairSearch goes through the nodes by degree, the highest first: those share most, and what they share with each other
// the rest cannot reach.
type pairSearch struct {
	*suggester
	rows         sparse.Adjacency // in the order of degree
	node, number []int32          // of each place in that order, its node; and the inverse
}

// parted parts the partners of a: hubs are those of highest degree, as many as together share too little for a pair to be
// among the best. Such a pair has one of the others in common too, which are given by their places.
func (s *pairSearch) parted(a int32) (hubs, others []int32) {
	others = s.rows.Of(a)
	for sum := 0.0; len(others) > 0; others = others[1:] {
		if sum += 1 / float64(s.rows.Degree(others[0])); s.enough(sum) {
			break
		}
		hubs = append(hubs, s.node[others[0]])
	}
	return hubs, others
}

// meet adds up what a shares over some partners with nodes before it.
func (s *pairSearch) meet(a int32, partners []int32) {
	last, limited := s.lastPartner(s.node[a])
	for _, z := range partners {
		share := 1 / float64(s.rows.Degree(z))
		if !limited {
			for _, b := range upTo(s.rows.Of(z), a-1) {
				s.add(s.node[b], share)
			}
			continue
		}
		for _, b := range upTo(s.g.Simple.Of(s.node[z]), last) {
			if s.number[b] < a {
				s.add(b, share)
			}
		}
	}
}

// upTo cuts ascending nodes behind the last one.
func upTo(nodes []int32, last int32) []int32 {
	end, _ := slices.BinarySearch(nodes, last+1)
	return nodes[:end]
}

// lastPartner gives a limit to the nodes that may be suggested to a, if there is one: where a pair with all partners of
// a in common would only equal the worst of the best, it has to come before it.
func (s *pairSearch) lastPartner(a int32) (last int32, limited bool) {
	if s.worst.Common == nil || a <= s.worst.A {
		return 0, false
	}
	most := Suggestion{}
	for _, z := range s.g.Simple.Of(a) {
		if k := s.g.Simple.Degree(z); k > 1 {
			most.count(k)
		}
	}
	if most.ResourceAllocation > s.worst.ResourceAllocation*(1+slack) {
		return 0, false
	}
	most.round()
	return s.worst.A, compareWorth(most, s.worst) >= 0
}
