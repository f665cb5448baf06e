package match

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
	"golang.org/x/text/language"

	"akteursnetz/graph"
)

// Draft is an initiative that looks for actors.
type Draft struct {
	Initiative   string // id of the stored one; empty for a new one
	Lead         string
	Coordinator  string // who asks: introductions begin here and at the lead
	Places       []string
	Topics       []graph.RequiredTopic
	TargetGroups []string
	Languages    []string // codes
	Roles        []graph.RequiredRole
	From, Until  graph.Date
	OnBoard      []string
	Exclude      []string
}

// Stored gives the draft of a stored initiative: its partners and whoever takes part on AsOf and longer are on board.
// NOT_FOUND where the caller does not see it.
func (ix *Index) Stored(id string) (Draft, error) {
	no, shown := ix.byID[id]
	if !shown {
		return Draft{}, graph.Unknown("initiative", id)
	}
	p, view := &ix.projects[no], ix.Network.View
	d := Draft{
		Initiative: id, Lead: view.Lead(p.Project), Places: view.Places(p.Project), Topics: p.Topics, TargetGroups: p.TargetGroups,
		Languages: codes(p.Languages), Roles: p.Roles, From: p.From, Until: p.Until,
	}
	for _, v := range p.board {
		if id := ix.id(v); id != d.Lead {
			d.OnBoard = append(d.OnBoard, id)
		}
	}
	return d, nil
}

// check fills in defaults, sorts, and gives all that is wrong with a draft.
func (ix *Index) check(d Draft) (Draft, error) {
	i := &graph.Initiative{
		ID: cmp.Or(d.Initiative, graph.PrefixInitiative+"draft"), Title: "draft", Topics: d.Topics, TargetGroups: d.TargetGroups,
		Roles: d.Roles, From: d.From, Until: d.Until,
	}
	for _, code := range d.Languages {
		i.Languages = append(i.Languages, graph.SpokenLanguage{Code: code})
	}
	i.Complete()
	var errs graph.Errors
	ix.checkNames(&errs, d)
	ix.checkActors(&errs, d)
	if len(d.Topics)+len(d.TargetGroups)+len(d.Languages)+len(d.Roles) == 0 {
		errs.Add("for", "asks for nothing yet; give topics, targetGroups, languages or roles, and places so that near actors come first")
	}
	if err := errors.Join(i.Check(ix.Places, ix.AsOf), errs.Err()); err != nil {
		return d, err
	}
	i.Normalize()
	d.Topics, d.TargetGroups, d.Languages, d.Roles = i.Topics, i.TargetGroups, codes(i.Languages), i.Roles
	d.Places = distinct(d.Places)
	return d, nil
}

// checkNames finds topics, target groups, places, languages and roles that there are not.
func (ix *Index) checkNames(errs *graph.Errors, d Draft) {
	groups := make([]string, len(ix.Groups))
	for i, group := range ix.Groups {
		groups[i] = group.Slug
	}
	for n, topic := range d.Topics {
		if ix.Topics.Topic(topic.Topic) == nil {
			errs.Add(fmt.Sprintf("topics[%d].topic", n), "there is no topic %q%s", clip(topic.Topic), guess(topic.Topic, ix.tree.slugs))
		}
	}
	for n, group := range d.TargetGroups {
		if !slices.Contains(groups, group) {
			errs.Add(fmt.Sprintf("targetGroups[%d]", n), "there is no target group %q%s", clip(group), guess(group, groups))
		}
	}
	for n, ags := range d.Places {
		if _, known := ix.Places.Place(ags); !known {
			errs.Add(fmt.Sprintf("places[%d]", n), "there is no place with the AGS %q%s", clip(ags), ix.guessPlace(ags))
		}
	}
	for n, code := range d.Languages {
		var unknown language.ValueError
		if _, err := language.ParseBase(code); errors.As(err, &unknown) {
			errs.Add(fmt.Sprintf("languages[%d]", n), "there is no language with the code %q; write ISO 639 such as de, ar or kmr", clip(code))
		}
	}
	for n, role := range d.Roles {
		if !slices.Contains(graph.Roles, role.Role) {
			errs.Add(fmt.Sprintf("roles[%d].role", n), "there is no role %q%s", clip(string(role.Role)), guess(role.Role, graph.Roles))
		}
	}
}

// checkActors finds actors that the caller does not see, and those both wanted and not wanted.
func (ix *Index) checkActors(errs *graph.Errors, d Draft) {
	see := func(field, id string) {
		if _, seen := ix.Network.Find(id); !seen {
			*errs = append(*errs, graph.Unknown(field, id))
		}
	}
	for _, one := range []struct{ field, id string }{{"lead", d.Lead}, {"coordinator", d.Coordinator}} {
		if one.id != "" {
			see(one.field, one.id)
		}
	}
	for n, id := range d.OnBoard {
		see(fmt.Sprintf("onBoard[%d]", n), id)
	}
	for n, id := range d.Exclude {
		at := fmt.Sprintf("exclude[%d]", n)
		see(at, id)
		if slices.Contains(d.OnBoard, id) || id == d.Lead {
			errs.Add(at, "%s is on board; take it from one of the two lists", clip(id))
		}
	}
}

// unlike is said of a word that nothing is spelled like.
const unlike = "; check its spelling"

// guess names what is spelled most like a word, unless that is another word.
func guess[T ~string](word T, names []T) string {
	if len(names) == 0 {
		return unlike
	}
	distance := func(name T) int {
		return levenshtein.ComputeDistance(strings.ToLower(clip(string(word))), strings.ToLower(string(name)))
	}
	nearest := slices.MinFunc(names, func(a, b T) int { return cmp.Or(cmp.Compare(distance(a), distance(b)), cmp.Compare(a, b)) })
	if 2*distance(nearest) > len(word) {
		return unlike
	}
	return fmt.Sprintf("; did you mean %s?", nearest)
}

// guessPlace names the place whose key or name is spelled most like a text, unless that is another one.
func (ix *Index) guessPlace(text string) string {
	wanted := graph.Normalize(clip(text))
	best, least := graph.Place{}, -1
	var look func(ags string)
	look = func(ags string) {
		for _, p := range ix.Places.Children(ags) {
			name, _, _ := strings.Cut(p.Name, ",")
			distance := min(levenshtein.ComputeDistance(wanted, p.AGS), levenshtein.ComputeDistance(wanted, graph.Normalize(name)))
			if least < 0 || distance < least {
				best, least = p, distance
			}
			look(p.AGS)
		}
	}
	look(graph.Country)
	if 2*least >= len(wanted) {
		return unlike
	}
	return fmt.Sprintf("; did you mean %s (%s)?", best.AGS, best.Name)
}

func clip(text string) string {
	if runes := []rune(text); len(runes) > 60 {
		return string(runes[:60]) + "…"
	}
	return text
}

func distinct(values []string) []string {
	sorted := slices.Clone(values)
	slices.Sort(sorted)
	return slices.Compact(sorted)
}
