package web

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"akteursnetz/graph"
)

// facetNames are the parameters by which visitors choose, and what counts them.
var facetNames = []struct {
	name string
	by   graph.ActorFacet
}{
	{"topic", graph.FacetTopic}, {"kind", graph.FacetKind}, {"targetGroup", graph.FacetTargetGroup}, {"language", graph.FacetLanguage},
}

// facets counts the selection by everything that can be chosen; each as if nothing of its own were chosen.
func (v *visit) facets(chosen selection) ([]facet, error) {
	by := make([]graph.ActorFacet, len(facetNames))
	for i, f := range facetNames {
		by[i] = f.by
	}
	counted, err := v.reader.ActorFacets(v.ctx(), chosen.filter, by, graph.MaxPage, v.today)
	if err != nil {
		return nil, err
	}
	out := make([]facet, len(facetNames))
	for i, f := range facetNames {
		counts := map[string]int{}
		for _, value := range counted[i].Values {
			counts[value.Value] = value.Count
		}
		picked := chosen.chosen[f.name]
		for _, value := range picked { // what was chosen can be taken back, even where nothing is left of it
			counts[value] += 0
		}
		values, err := v.choices(f.by, counts)
		if err != nil {
			return nil, err
		}
		for n := range values {
			values[n].Chosen = slices.Contains(picked, values[n].Value)
		}
		out[i] = facet{By: f.name, Values: values}
	}
	return out, nil
}

// choices gives counted values with their labels: topics as their tree, the rest by label.
func (v *visit) choices(by graph.ActorFacet, counts map[string]int) ([]choice, error) {
	if by == graph.FacetTopic {
		topics, err := v.reader.Topics(v.ctx())
		if err != nil {
			return nil, err
		}
		return v.tree(topics, "", 0, counts), nil
	}
	labels := map[string]string{}
	if by == graph.FacetTargetGroup {
		groups, err := v.reader.TargetGroups(v.ctx())
		if err != nil {
			return nil, err
		}
		for _, group := range groups {
			labels[group.Slug] = group.Label(v.Lang)
		}
	}
	values := []choice{}
	for value, count := range counts {
		label := labels[value]
		switch by {
		case graph.FacetKind:
			label = v.Value(value)
		case graph.FacetLanguage:
			label = v.Language(value)
		}
		values = append(values, choice{Value: value, Label: label, Count: count})
	}
	order := collate.New(language.Make(v.Lang), collate.IgnoreCase) // as readers of the language look for a word
	slices.SortFunc(values, func(a, b choice) int {
		return cmp.Or(order.CompareString(a.Label, b.Label), strings.Compare(a.Value, b.Value))
	})
	return values, nil
}

func (v *visit) tree(topics *graph.Taxonomy, above string, level int, counts map[string]int) []choice {
	values := []choice{}
	for _, topic := range topics.Children(above) {
		if count, counted := counts[topic.Slug]; counted {
			values = append(values, choice{Value: topic.Slug, Label: topic.Label(v.Lang), Count: count, Level: level})
			values = append(values, v.tree(topics, topic.Slug, level+1, counts)...)
		}
	}
	return values
}
