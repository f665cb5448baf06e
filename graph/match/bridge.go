package match

// circle marks who is within two ties of the coordinator or the lead.
func (ix *Index) circle(sources []int32) []bool {
	in := make([]bool, ix.n)
	for _, s := range sources {
		in[s] = true
		for _, v := range ix.Network.Graph.Simple.Of(s) {
			in[v] = true
			for _, u := range ix.Network.Graph.Simple.Of(v) {
				in[u] = true
			}
		}
	}
	return in
}

// bridge is the share of an actor's neighbours outside the circle: whom it would bring in. It takes a neighbour inside to
// bridge anything; without coordinator and lead there is no circle.
func (t *task) bridge(v int32) float64 {
	neighbours := t.ix.Network.Graph.Simple.Of(v)
	if len(neighbours) == 0 || len(t.sources) == 0 {
		return 0
	}
	outside := 0
	for _, u := range neighbours {
		if !t.circle[u] {
			outside++
		}
	}
	if outside == len(neighbours) {
		return 0
	}
	return float64(outside) / float64(len(neighbours))
}
