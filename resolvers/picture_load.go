package resolvers

import (
	"cmp"
	"context"
	"io"
	"math"
	"slices"
	"unicode/utf8"

	"akteursnetz/graph"
	"akteursnetz/graph/network"
	"akteursnetz/graph/network/measure"
	"akteursnetz/graph/network/picture"
)

// pictureOptions say how a network is drawn.
type pictureOptions struct {
	measure     measure.Kind
	first       int
	byCommunity bool
	title, lang string
}

const (
	defaultDrawn, mostDrawn = 300, 1000
	mostTitle               = 200 // characters
)

func (q *query) picture() pictureOptions {
	options := pictureOptions{
		measure: choice(q, "size", measure.KindDegree, measure.Kinds), first: q.number("first", defaultDrawn, mostDrawn),
		byCommunity: choice(q, "colour", "kind", []string{"kind", "community"}) == "community",
		title:       q.word("title"), lang: cmp.Or(q.word("lang"), "de"),
	}
	if n := utf8.RuneCountInString(options.title); n > mostTitle {
		q.errs = append(q.errs, graph.Errorf(graph.Limit, "title", "has %d characters; at most %d are allowed", n, mostTitle))
	}
	return options
}

func writePicture(ctx context.Context, w io.Writer, r *exportRequest) error {
	d, err := r.draft(ctx)
	if err != nil {
		return err
	}
	p := picture.Picture{
		Lang: in(r.lang, "de", "en"), Title: d.heading(), Subtitle: d.subtitle(), Description: d.description(), Nothing: d.nothing(),
		Isolates: d.isolates(), IsolatesTitle: d.isolatesTitle(), GroupsTitle: d.groupsTitle(), Groups: d.groups, Others: d.others,
		SizesTitle: measureName(r.lang, r.measure), Sizes: d.sizes(), Notes: d.notes(),
	}
	if p.Nodes, p.Lines, err = d.tied(ctx); err != nil {
		return err
	}
	return picture.Draw(w, p)
}

// draft is what a picture is made from.
type draft struct {
	*exportRequest
	components [][]int32               // of the whole network
	shown      *network.Network        // the actors with most neighbours
	actors     map[string]*graph.Actor // those that are shown
	sampled    bool                    // sizes are estimates
	unsettled  bool                    // sizes did not settle
	size       []float64               // by the measure, of each node that is shown; 0 where it is not defined
	largest    float64
	group      []int // of each node that is shown
	groups     []picture.Group
	others     picture.Group
}

func (r *exportRequest) draft(ctx context.Context) (*draft, error) {
	values, err := r.Network.Values(ctx, r.measure)
	if graph.CodeOf(err) == graph.Limit {
		return nil, graph.Errorf(graph.Limit, "size", "the network is too large for %s; narrow what is shown, or use DEGREE", r.measure)
	}
	if err != nil {
		return nil, err
	}
	d := &draft{exportRequest: r, sampled: values.StandardErrors != nil}
	if d.shown, err = r.Network.Busiest(ctx, r.first); err != nil {
		return nil, err
	}
	if d.components, err = r.Network.Components(ctx); err != nil {
		return nil, err
	}
	var nodes []int32
	for _, id := range d.shown.AllIDs() {
		node, _ := r.Network.Find(id) // what is shown is part of it
		nodes = append(nodes, node)
	}
	d.setSizes(values.Values, nodes)
	if d.actors, err = actorsNamed(ctx, d.shown.AllIDs()); err != nil {
		return nil, err
	}
	if r.byCommunity {
		return d, d.groupByCommunity(ctx)
	}
	d.groupByKind()
	return d, nil
}

// setSizes takes over the values of the nodes that are shown.
func (d *draft) setSizes(values []float64, nodes []int32) {
	for _, node := range nodes {
		size := values[node]
		if math.IsNaN(size) {
			size, d.unsettled = 0, d.measure == measure.KindEigenvector // others are not defined for some actors
		}
		d.size, d.largest = append(d.size, size), max(d.largest, size)
	}
}

func (d *draft) groupByKind() {
	of := make([]int, len(d.size))
	for v := range of {
		of[v] = slices.Index(graph.ActorKinds, d.shown.Actor(int32(v)).Kind)
	}
	_ = d.divide(of, func(kind int) (string, error) { return enumLabel(string(graph.ActorKinds[kind]), d.lang), nil })
}

func (d *draft) groupByCommunity(ctx context.Context) error {
	found, err := d.Network.Communities(ctx, 1)
	if err != nil {
		return err
	}
	of := make([]int, len(d.size))
	for v, id := range d.shown.AllIDs() {
		node, _ := d.Network.Find(id)
		of[v] = int(found.Community[node])
		if d.Network.Graph.Simple.Degree(node) == 0 {
			of[v] = none
		}
	}
	return d.divide(of, func(number int) (string, error) {
		one, err := communityOf(ctx, d.Network, 1, number)
		if err != nil {
			return "", err
		}
		return d.api.communityLabel(ctx, one, d.lang)
	})
}

const none = -1 // the group of nodes that have none

// divide gives the groups with most nodes a style of their own, the largest first, then the lowest.
func (d *draft) divide(of []int, label func(int) (string, error)) error {
	counts, own := map[int]int{}, []int{}
	for _, group := range of {
		if counts[group]++; counts[group] == 1 && group != none {
			own = append(own, group)
		}
	}
	slices.SortFunc(own, func(a, b int) int { return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b)) })
	own = own[:min(len(own), picture.MaxGroups)]
	others := len(of)
	for _, group := range own {
		name, err := label(group)
		if err != nil {
			return err
		}
		d.groups = append(d.groups, picture.Group{Label: name, Count: counts[group]})
		others -= counts[group]
	}
	d.others = picture.Group{Label: in(d.lang, "Alle übrigen", "All others"), Count: others}
	for _, group := range of {
		at := slices.Index(own, group)
		if at < 0 {
			at = picture.MaxGroups
		}
		d.group = append(d.group, at)
	}
	return nil
}

// tied gives the actors with ties, the largest first, and their ties. A layout begins with the largest component at the
// bottom; in the picture it comes to the top.
func (d *draft) tied(ctx context.Context) (nodes []picture.Node, lines [][2]int, err error) {
	tied, err := d.shown.Busiest(ctx, d.tiedCount())
	if err != nil {
		return nil, nil, err
	}
	points, err := tied.Layout(ctx)
	if err != nil {
		return nil, nil, err
	}
	var order []int32 // in tied
	for v, id := range tied.AllIDs() {
		if d.actors[id] != nil {
			order = append(order, int32(v))
		}
	}
	size := func(v int32) float64 { return d.size[d.number(tied, v)] }
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(size(b), size(a)) })
	place := make(map[int32]int, len(order))
	for i, v := range order {
		place[v] = i
		node := d.node(d.number(tied, v))
		node.X, node.Y = points[v].X, points[v].Y
		nodes = append(nodes, node)
	}
	for i, v := range order {
		for _, w := range tied.Graph.Simple.Of(v) {
			if j, shown := place[w]; shown && i < j {
				lines = append(lines, [2]int{i, j})
			}
		}
	}
	return nodes, lines, nil
}

func (d *draft) tiedCount() int {
	count := 0
	for v := range d.shown.ActorCount() {
		if d.shown.Graph.Simple.Degree(int32(v)) > 0 {
			count++
		}
	}
	return count
}

// number gives the node that an actor of a part of what is shown has there.
func (d *draft) number(part *network.Network, v int32) int32 {
	number, _ := d.shown.Find(part.ID(v))
	return number
}

func (d *draft) node(v int32) picture.Node {
	actor := d.actors[d.shown.ID(v)]
	node := picture.Node{Group: d.group[v], Label: actor.Name, Hint: d.hint(actor, d.size[v])}
	if d.largest > 0 {
		node.Size = d.size[v] / d.largest
	}
	return node
}

// isolates gives the actors without ties, by group, then id.
func (d *draft) isolates() []picture.Node {
	var nodes []picture.Node
	for v, id := range d.shown.AllIDs() {
		if d.shown.Graph.Simple.Degree(int32(v)) == 0 && d.actors[id] != nil {
			nodes = append(nodes, d.node(int32(v)))
		}
	}
	slices.SortStableFunc(nodes, func(a, b picture.Node) int { return cmp.Compare(a.Group, b.Group) })
	return nodes
}
