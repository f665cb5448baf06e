// Package picture draws networks as SVG for reports: scalable, legible without colours too, with a text alternative, and
// without scripts, style sheets or references to anything outside. Equal input gives equal bytes.
package picture

import "io"

// Picture is what is drawn.
type Picture struct {
	Lang        string // BCP 47, of all texts but names
	Title       string
	Subtitle    string // one line below the title
	Description string // the text alternative: what the picture shows, in words

	Nodes   []Node   // in the order in which they get their labels: the most important first
	Lines   [][2]int // between nodes, by their index
	Nothing string   // stands where there are no nodes

	Isolates      []Node // those without any line: drawn below the others, in their order, all of one size, few with their labels
	IsolatesTitle string

	GroupsTitle string
	Groups      []Group // at most MaxGroups
	Others      Group   // the nodes of no such group
	SizesTitle  string
	Sizes       []Size // examples, largest first
	Notes       []string
}

// MaxGroups is how many groups have a colour and shape of their own. The number is that of the group of all others.
const MaxGroups = 8

// Node is an actor.
type Node struct {
	X, Y  float64 // to the right and downwards, on any scale
	Size  float64 // its area relative to that of the largest: 0 … 1
	Group int     // 0 … MaxGroups
	Label string  // shown where there is room
	Hint  string  // shown to whoever points at the node
}

// Group is a sort of nodes.
type Group struct {
	Label string
	Count int // of nodes, isolates among them; those of an empty group are not explained
}

// Size is an example of what an area stands for.
type Size struct {
	Size  float64 // as of a node
	Label string
}

// The canvas, in units of the SVG.
const (
	width, height = 1400., 1000.
	margin        = 28.
	legendWidth   = 270.
	headHeight    = 84.
)

// Draw writes the picture.
func Draw(w io.Writer, p Picture) error {
	d := &drawing{picture: p}
	d.head()
	d.network()
	d.legend()
	d.end("svg")
	_, err := w.Write(d.out.Bytes())
	return err
}
