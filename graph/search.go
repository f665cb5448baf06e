package graph

import (
	"slices"
	"strings"
)

// Search is a parsed search text. It never changes and is safe for concurrent use.
//
// Whatever was written, Root has a shape that both full-text engines can say:
//
//   - Not stands at the root, where it means "all but", or directly inside an And, where it takes away;
//   - an And has at least one node that is no Not, and those come first;
//   - And holds no And, Or holds no Or, both hold at least two nodes, and an And's Not holds no Or;
//
// so an And is (a AND b) NOT (c OR d), and nothing is taken away from nothing.
type Search struct {
	Root SearchNode
}

// SearchNode is one of And, Or, Not, Term and Phrase.
type SearchNode interface {
	String() string // in the search grammar
	matches(f *SearchFields) bool
}

// And matches what all its nodes match.
type And struct{ Nodes []SearchNode }

// Or matches what any of its nodes matches.
type Or struct{ Nodes []SearchNode }

// Not matches what its node does not.
type Not struct{ Node SearchNode }

// Term matches a text with the word, or with a word that begins with it if Prefix is set. Token is normalised.
type Term struct {
	Token  string
	Prefix bool
}

// Phrase matches a text with the words one after the other. It has at least two normalised tokens.
type Phrase struct{ Tokens []string }

// AllBut tells whether the search takes away from everything: Root is a Not.
func (s *Search) AllBut() bool {
	_, not := s.Root.(Not)
	return not
}

// Positive gives the terms and phrases that make a text match rather than keep it out (those under an even number of
// NOTs), each once, in the order of Root. It is empty if the search only takes away.
func (s *Search) Positive() []SearchNode {
	var leaves []SearchNode
	seen := map[string]bool{}
	walkLeaves(s.Root, true, func(leaf SearchNode, positive bool) {
		if text := leaf.String(); positive && !seen[text] {
			seen[text] = true
			leaves = append(leaves, leaf)
		}
	})
	return leaves
}

func walkLeaves(n SearchNode, positive bool, visit func(leaf SearchNode, positive bool)) {
	switch n := n.(type) {
	case Not:
		walkLeaves(n.Node, !positive, visit)
	case And:
		for _, child := range n.Nodes {
			walkLeaves(child, positive, visit)
		}
	case Or:
		for _, child := range n.Nodes {
			walkLeaves(child, positive, visit)
		}
	default:
		visit(n, positive)
	}
}

// String gives the search in its own grammar: equal for equal trees, and parsed to the same tree.
func (s *Search) String() string { return s.Root.String() }

func (n And) String() string { return joinNodes(n.Nodes, " AND ") }
func (n Or) String() string  { return joinNodes(n.Nodes, " OR ") }
func (n Not) String() string { return "NOT " + operand(n.Node) }

func (t Term) String() string {
	if t.Prefix {
		return t.Token + "*"
	}
	return t.Token
}

func (p Phrase) String() string { return `"` + strings.Join(p.Tokens, " ") + `"` }

func joinNodes(nodes []SearchNode, operator string) string {
	parts := make([]string, len(nodes))
	for i, node := range nodes {
		parts[i] = operand(node)
	}
	return strings.Join(parts, operator)
}

// operand writes a node so that no precedence needs to be known.
func operand(n SearchNode) string {
	switch n.(type) {
	case And, Or:
		return "(" + n.String() + ")"
	}
	return n.String()
}

// newSearch brings a tree of any shape into the shape of Search.Root.
func newSearch(tree SearchNode) *Search {
	root, negated := settle(tree)
	if negated {
		root = Not{root}
	}
	return &Search{root}
}

// settle gives a node of the wanted shape that is no Not, and whether its complement is meant. De Morgan's laws move
// complements outward; they never copy a node.
func settle(n SearchNode) (SearchNode, bool) {
	switch n := n.(type) {
	case Not:
		inner, negated := settle(n.Node)
		return inner, !negated
	case And:
		keep, drop := settleAll(n.Nodes)
		if len(keep) == 0 {
			return newOr(alternatives(drop)), true
		}
		return difference(keep, drop), false
	case Or:
		keep, drop := settleAll(n.Nodes)
		if len(drop) == 0 {
			return newOr(alternatives(keep)), false
		}
		return difference(drop, keep), true
	}
	return n, false
}

func settleAll(nodes []SearchNode) (plain, complements []SearchNode) {
	for _, node := range nodes {
		if inner, negated := settle(node); negated {
			complements = append(complements, inner)
		} else {
			plain = append(plain, inner)
		}
	}
	return plain, complements
}

// difference is all of keep and none of drop.
func difference(keep, drop []SearchNode) SearchNode {
	var plain, nots []SearchNode
	for _, node := range keep {
		nodes := []SearchNode{node}
		if and, ok := node.(And); ok {
			nodes = and.Nodes
		}
		for _, inner := range nodes {
			if _, not := inner.(Not); not {
				nots = append(nots, inner)
			} else {
				plain = append(plain, inner)
			}
		}
	}
	for _, node := range alternatives(drop) {
		nots = append(nots, Not{node})
	}
	return newAnd(slices.Concat(plain, nots))
}

// alternatives opens every Or among the nodes.
func alternatives(nodes []SearchNode) []SearchNode {
	var open []SearchNode
	for _, node := range nodes {
		if or, ok := node.(Or); ok {
			open = append(open, or.Nodes...)
		} else {
			open = append(open, node)
		}
	}
	return open
}

// newAnd joins nodes: none is nil, one stands for itself.
func newAnd(nodes []SearchNode) SearchNode {
	switch len(nodes) {
	case 0:
		return nil
	case 1:
		return nodes[0]
	}
	return And{nodes}
}

// newOr joins nodes: none is nil, one stands for itself.
func newOr(nodes []SearchNode) SearchNode {
	switch len(nodes) {
	case 0:
		return nil
	case 1:
		return nodes[0]
	}
	return Or{nodes}
}
