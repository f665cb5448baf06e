package resolvers

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"akteursnetz/graph"
	"akteursnetz/graph/network/measure"
	"akteursnetz/graph/network/picture"
)

// measureName says what the size of an actor in a picture means.
func measureName(lang string, m measure.Kind) string {
	names := measureNames[m]
	return in(lang, names[0], names[1])
}

// measureNames are in German and English.
var measureNames = map[measure.Kind][2]string{
	measure.KindDegree:        {"Verbundene Akteure", "Tied actors"},
	measure.KindInDegree:      {"Eingehend verbundene Akteure", "Actors with a tie to it"},
	measure.KindOutDegree:     {"Ausgehend verbundene Akteure", "Actors it has a tie to"},
	measure.KindStrength:      {"Summe der Stärken", "Sum of strengths"},
	measure.KindBetweenness:   {"Vermittlung (Betweenness)", "Betweenness"},
	measure.KindCloseness:     {"Nähe (Closeness)", "Closeness"},
	measure.KindHarmonic:      {"Harmonische Nähe", "Harmonic closeness"},
	measure.KindEigenvector:   {"Eigenvektor-Zentralität", "Eigenvector centrality"},
	measure.KindPageRank:      {"PageRank", "PageRank"},
	measure.KindCoreness:      {"Kernzahl (k-Core)", "Coreness (k-core)"},
	measure.KindClustering:    {"Verbundenheit der Partner", "Clustering"},
	measure.KindConstraint:    {"Gebundenheit (Constraint)", "Constraint"},
	measure.KindEffectiveSize: {"Effektive Größe", "Effective size"},
}

// figure writes a number as people read it: whole, or with three significant digits.
func figure(lang string, value float64) string {
	if value == math.Trunc(value) {
		return strconv.FormatFloat(value, 'f', -1, 64)
	}
	short, _ := strconv.ParseFloat(strconv.FormatFloat(value, 'g', 3, 64), 64) // what was formatted parses
	text := strconv.FormatFloat(short, 'f', -1, 64)
	return in(lang, strings.Replace(text, ".", ",", 1), text)
}

func withCount(name string, count int) string { return fmt.Sprintf("%s (%d)", name, count) }

// dayIn gives a day as people write it.
func dayIn(lang string, day graph.Date) string {
	t, err := time.Parse(time.DateOnly, string(day))
	if err != nil {
		return string(day)
	}
	return in(lang, t.Format("02.01.2006"), t.Format("2 January 2006"))
}

func (d *draft) heading() string {
	if d.title != "" {
		return d.title
	}
	title := in(d.lang, "Netzwerk der Akteure", "Network of actors")
	if filter := d.scope.Filter; filter != nil && len(filter.Place) == 1 {
		if place := d.api.place(filter.Place[0]); place != nil {
			return title + ": " + place.Name
		}
	}
	return title
}

func (d *draft) subtitle() string {
	actors, ties, day := d.Network.ActorCount(), d.Network.TieCount(), dayIn(d.lang, d.AsOf)
	return in(d.lang,
		fmt.Sprintf("%d %s, %d %s · Stand %s", actors, plural(actors, "Akteur", "Akteure"),
			ties, plural(ties, "Verbindung", "Verbindungen"), day),
		fmt.Sprintf("%d %s, %d %s · as of %s", actors, plural(actors, "actor", "actors"), ties, plural(ties, "tie", "ties"), day))
}

func (d *draft) nothing() string {
	if d.Network.ActorCount() == 0 {
		return in(d.lang, "In diesem Ausschnitt ist kein Akteur.", "There is no actor in this scope.")
	}
	return in(d.lang, "In diesem Ausschnitt hat kein Akteur eine Verbindung.", "No actor in this scope has a tie.")
}

func (d *draft) isolatesTitle() string {
	return withCount(in(d.lang, "Ohne Verbindung", "Without ties"), d.shown.ActorCount()-d.tiedCount())
}

func (d *draft) groupsTitle() string {
	if d.byCommunity {
		return in(d.lang, "Gemeinschaft", "Community")
	}
	return in(d.lang, "Art", "Kind")
}

func (d *draft) hint(actor *graph.Actor, size float64) string {
	return strings.Join([]string{
		actor.Name, enumLabel(string(actor.Kind), d.lang), measureName(d.lang, d.measure) + ": " + figure(d.lang, size),
	}, " · ")
}

// sizes gives the largest value and parts of it.
func (d *draft) sizes() []picture.Size {
	if d.largest <= 0 || d.tiedCount() == 0 {
		return nil
	}
	values := []float64{d.largest, d.largest / 4}
	if d.largest == math.Trunc(d.largest) {
		values = slices.Compact([]float64{d.largest, math.Ceil(d.largest / 4), 1})
	}
	var sizes []picture.Size
	for _, value := range values {
		sizes = append(sizes, picture.Size{Size: value / d.largest, Label: figure(d.lang, value)})
	}
	return sizes
}

func (d *draft) notes() []string {
	var notes []string
	if d.tiedCount() > 0 {
		notes = append(notes, in(d.lang, "Linie: mindestens eine Verbindung", "Line: at least one tie"),
			in(d.lang, "Namen stehen, wo Platz ist; die größten zuerst.", "Names stand where there is room, the largest first."))
	}
	if d.sampled {
		notes = append(notes, in(d.lang, "Die Größen sind aus einer Stichprobe geschätzt.", "Sizes are estimates from a sample."))
	}
	if d.unsettled {
		notes = append(notes, d.unsettledNote())
	}
	if part := d.part(); part != "" {
		notes = append(notes, part)
	}
	return notes
}

// unsettledNote says why all sizes are equal.
func (d *draft) unsettledNote() string {
	return in(d.lang, "Die Größen sagen nichts: Der Eigenvektor konvergiert nicht, weil das Netz sehr lange Ketten hat.",
		"Sizes tell nothing: the eigenvector does not settle, for the network has very long chains.")
}

// part says that not everybody is shown.
func (d *draft) part() string {
	shown, all := d.shown.ActorCount(), d.Network.ActorCount()
	if shown == all {
		return ""
	}
	return in(d.lang,
		fmt.Sprintf("Gezeigt %s von %d Akteuren.",
			plural(shown, "ist der am besten verbundene", fmt.Sprintf("sind die %d am besten verbundenen", shown)), all),
		fmt.Sprintf("Shown %s of %d actors.", plural(shown, "is the best connected", fmt.Sprintf("are the %d best connected", shown)), all))
}

// description tells in words what the picture shows.
func (d *draft) description() string {
	if d.Network.ActorCount() == 0 {
		return d.nothing()
	}
	sentences := []string{d.subtitle() + ".", d.cohesion(), d.part(), d.largestActors(), d.legendInWords()}
	if d.unsettled {
		sentences = append(sentences, d.unsettledNote())
	}
	return strings.Join(slices.DeleteFunc(sentences, func(s string) bool { return s == "" }), " ")
}

// cohesion tells how far the actors hang together.
func (d *draft) cohesion() string {
	largest, isolates := len(d.components[0]), 0
	for _, nodes := range d.components {
		if len(nodes) == 1 {
			isolates++
		}
	}
	density := figure(d.lang, 100*d.Network.Density())
	text := in(d.lang, fmt.Sprintf("Verbunden sind %s %% aller Paare. ", density), fmt.Sprintf("Of all pairs %s %% are tied. ", density))
	switch groups := len(d.components) - isolates; {
	case groups == 0:
		return d.nothing()
	case len(d.components) == 1:
		text += in(d.lang, "Alle Akteure hängen zusammen.", "All actors hang together.")
	case groups == 1:
		text += in(d.lang, fmt.Sprintf("%d Akteure hängen zusammen.", largest), fmt.Sprintf("%d actors hang together.", largest))
	default:
		text += in(d.lang, fmt.Sprintf("Es gibt %d zusammenhängende Gruppen, die größte mit %d Akteuren.", groups, largest),
			fmt.Sprintf("There are %d connected groups, the largest of %d actors.", groups, largest))
	}
	if isolates == 0 {
		return text
	}
	return text + " " + in(d.lang, fmt.Sprintf("%d %s ohne Verbindung.", isolates, plural(isolates, "Akteur ist", "Akteure sind")),
		fmt.Sprintf("%d %s no tie.", isolates, plural(isolates, "actor has", "actors have")))
}

// largestActors names those that are drawn largest.
func (d *draft) largestActors() string {
	order := make([]int, len(d.size))
	for v := range order {
		order[v] = v
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(d.size[b], d.size[a]) })
	var names []string
	for _, v := range order[:min(mostNames, len(order))] {
		if actor := d.actors[d.shown.ID(int32(v))]; actor != nil && d.size[v] > 0 {
			names = append(names, fmt.Sprintf("%s (%s)", actor.Name, figure(d.lang, d.size[v])))
		}
	}
	if len(names) == 0 {
		return ""
	}
	measure, largest := measureName(d.lang, d.measure), listed(d.lang, names, len(names))
	return in(d.lang, fmt.Sprintf("Größe: %s, am größten %s.", measure, largest), fmt.Sprintf("Size: %s, largest %s.", measure, largest))
}

func (d *draft) legendInWords() string {
	var groups []string
	for _, group := range append(slices.Clone(d.groups), d.others) {
		if group.Count > 0 {
			groups = append(groups, withCount(group.Label, group.Count))
		}
	}
	return in(d.lang, "Farbe und Form: ", "Colour and shape: ") + d.groupsTitle() + ": " + strings.Join(groups, ", ") + "."
}
