package web

import (
	"slices"
	"strings"
	"unicode"

	"akteursnetz/graph"
)

// selection is what the caller asks for of the actors: the filter, and what of it they chose themselves.
type selection struct {
	filter *graph.ActorFilter
	chosen map[string][]string
}

// parameters are what visitors may choose.
var parameters = []string{"search", "topic", "kind", "targetGroup", "language", "place"}

// within begins the names of parameters that a website fixes in its tag: within.place beside the place a visitor chooses.
const within = "within"

// choose reads the embed and the filter. Whatever is chosen stays within the embed and what the website fixed.
func (v *visit) choose(embed string) (selection, error) {
	if err := v.lookThrough(embed); err != nil {
		return selection{}, err
	}
	v.choosing = true
	own, err := v.selection("")
	if err != nil {
		return selection{}, err
	}
	fixed, err := v.selection(within)
	if err != nil {
		return selection{}, err
	}
	if len(fixed.chosen) > 0 {
		own.filter.And = []*graph.ActorFilter{fixed.filter}
	}
	if v.embed != nil {
		own.filter = v.embed.Narrow(own.filter)
	}
	return own, nil
}

// selection reads the parameters whose names begin with something.
func (v *visit) selection(at string) (selection, error) {
	chosen, f := map[string][]string{}, &graph.ActorFilter{}
	for _, name := range parameters {
		if words := v.list(under(at, name)); len(words) > 0 {
			chosen[name] = words
		}
	}
	if search := strings.Join(v.asked[under(at, "search")], " "); strings.TrimSpace(search) != "" {
		f.Search = searched(search)
		chosen["search"] = []string{search}
	}
	for _, kind := range chosen["kind"] {
		if !slices.Contains(graph.ActorKinds, graph.ActorKind(kind)) {
			return selection{}, graph.Errorf(graph.Invalid, under(at, "kind"), "%.60q is unknown; use one of %v", kind, graph.ActorKinds)
		}
		f.Kind = append(f.Kind, graph.ActorKind(kind))
	}
	f.Topic, f.TargetGroup, f.Language, f.Place = chosen["topic"], chosen["targetGroup"], chosen["language"], chosen["place"]
	names := &names{Gazetteer: v.site.Places, visit: v}
	if err := f.Check(at, names); err != nil {
		return selection{}, err
	}
	return selection{f, chosen}, names.err
}

// searched reads a visitor's text. Visitors know no search language: what is not of it counts as plain words, and what holds no
// word as nothing written.
func searched(text string) *string {
	if _, err := graph.ParseSearch(text); err == nil {
		return &text
	}
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.In(r, unicode.Letter, unicode.Mark, unicode.Number) })
	if len(words) == 0 {
		return nil
	}
	plain := `"` + strings.Join(words, `" "`) + `"`
	return &plain
}

func under(at, name string) string { return strings.TrimPrefix(at+"."+name, ".") }

// list gives the values of a parameter, also those between commas.
func (v *visit) list(name string) []string {
	var words []string
	for _, value := range v.asked[name] {
		for word := range strings.SplitSeq(value, ",") {
			if word = strings.TrimSpace(word); word != "" {
				words = append(words, word)
			}
		}
	}
	return words
}

// lookThrough finds the embed that a page or map names.
func (v *visit) lookThrough(name string) error {
	if name == "" {
		return nil
	}
	id := graph.PrefixEmbed + name
	if !graph.ValidID(id) {
		return graph.Errorf(graph.NotFound, "embed", "there is no embed %.60q", name)
	}
	found, err := v.reader.EmbedsByID(v.ctx(), []string{id})
	if err != nil {
		return err
	}
	if v.embed = found[id]; v.embed == nil {
		return graph.Errorf(graph.NotFound, "embed", "there is no embed %q", name)
	}
	v.speak(v.asked.Get("lang"))
	return nil
}

// names looks up what a filter names.
type names struct {
	graph.Gazetteer
	visit *visit
	err   error
}

// HasTopic asks the taxonomy.
func (n *names) HasTopic(slug string) bool {
	topics, err := n.visit.reader.Topics(n.visit.ctx())
	if err != nil {
		n.err = err
		return true
	}
	return topics.Topic(slug) != nil
}

// HasTargetGroup asks the vocabulary.
func (n *names) HasTargetGroup(slug string) bool {
	groups, err := n.visit.reader.TargetGroups(n.visit.ctx())
	if err != nil {
		n.err = err
		return true
	}
	return slices.ContainsFunc(groups, func(g *graph.TargetGroup) bool { return g.Slug == slug })
}
