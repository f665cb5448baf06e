package resolvers

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"akteursnetz/graph"
	"akteursnetz/graph/network"
	"akteursnetz/schema/generated"
	"akteursnetz/schema/relay"
)

// in gives the English text for English callers, else the German one.
func in(lang, german, english string) string {
	if base, _, _ := strings.Cut(lang, "-"); strings.EqualFold(base, "en") {
		return english
	}
	return german
}

// plural gives the form that goes with a number.
func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// quoted puts a name into quotation marks; what it quotes itself gets single ones.
func quoted(lang, name string) string {
	if strings.Contains(name, "„") {
		name = strings.NewReplacer("„", in(lang, "‚", "‘"), "“", in(lang, "‘", "’")).Replace(name)
	} else {
		name = strings.NewReplacer("“", "‘", "”", "’").Replace(name)
	}
	return in(lang, "„", "“") + name + in(lang, "“", "”")
}

const mostNames = 4

// listed joins names of actors: "A, B und C", "A, B, C, D und 2 weitere".
func listed(lang string, names []string, total int) string {
	if shown := min(len(names), mostNames); total > shown {
		rest := total - shown
		names = append(slices.Clone(names[:shown]), fmt.Sprintf("%d %s", rest, in(lang, plural(rest, "weiterer", "weitere"), "more")))
	}
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + in(lang, " und ", " and ") + names[last]
}

func namesOf(actors []*graph.Actor) []string {
	names := make([]string, len(actors))
	for i, actor := range actors {
		names[i] = actor.Name
	}
	return names
}

// decimal writes a number with one digit behind the point, or comma.
func decimal(lang string, value float64) string {
	text := strconv.FormatFloat(value, 'f', 1, 64)
	return in(lang, strings.Replace(text, ".", ",", 1), text)
}

// cutText says whom the network loses with an actor.
func cutText(ctx context.Context, c *relay.CutActor, lang string) (string, error) {
	cutOff, err := actorsCalled(ctx, c.IDs[:min(mostNames, len(c.IDs))])
	if err != nil {
		return "", err
	}
	n, names := c.Loses(), listed(lang, namesOf(cutOff), len(c.IDs))
	return in(lang,
		fmt.Sprintf("Fällt %s weg, %s den Kontakt zum übrigen Netz: %s.", quoted(lang, c.Actor.Name),
			plural(n, "verliert 1 Akteur", fmt.Sprintf("verlieren %d Akteure", n)), names),
		fmt.Sprintf("If %s stops, %s contact with the rest of the network: %s.", quoted(lang, c.Actor.Name),
			plural(n, "1 actor loses", fmt.Sprintf("%d actors lose", n)), names)), nil
}

// groupings say in German and English what divides actors into groups.
var groupings = map[network.Grouping][2]string{
	network.ByKind:                  {"Art der Akteure", "kind of actor"},
	network.ByDistrict:              {"Landkreis des Sitzes", "district of the seat"},
	network.ByMunicipality:          {"Gemeinde des Sitzes", "municipality of the seat"},
	network.ByState:                 {"Land des Sitzes", "Land of the seat"},
	network.ByOutsideAdministration: {"Zugehörigkeit zur Verwaltung", "inside or outside administration"},
	network.ByMigrantLed:            {"Leitung durch Migrant:innen", "led by migrants or not"},
}

// brokerageText says between how many an actor stands, and mostly how.
func brokerageText(b *generated.Brokerage, lang string) string {
	roles := []struct {
		count           int
		german, english string
	}{
		{b.Liaison, "zwischen zwei fremden Gruppen", "between two other groups"},
		{b.Gatekeeper, "von außen in die eigene Gruppe", "from outside into its own group"},
		{b.Representative, "aus der eigenen Gruppe nach außen", "from its own group to the outside"},
		{b.Itinerant, "innerhalb einer fremden Gruppe", "within another group"},
		{b.Coordinator, "innerhalb der eigenen Gruppe", "within its own group"},
	}
	most, actor := roles[0], quoted(lang, b.Actor.Name)
	for _, role := range roles {
		if role.count > most.count {
			most = role
		}
	}
	return in(lang,
		fmt.Sprintf("%s vermittelt in %d %s zwischen zwei Akteuren, die einander nicht direkt erreichen, am häufigsten %s (%d). "+
			"Gruppen nach: %s.", actor, b.Total, plural(b.Total, "Fall", "Fällen"), most.german, most.count, groupings[b.By][0]),
		fmt.Sprintf("%s stands in %d %s between two actors without a direct tie, most often %s (%d). Groups by: %s.",
			actor, b.Total, plural(b.Total, "case", "cases"), most.english, most.count, groupings[b.By][1]))
}

// suggestionText gives the reason of a suggestion.
func suggestionText(ctx context.Context, s *relay.SuggestedTie, lang string) (string, error) {
	common, err := actorsCalled(ctx, s.IDs[:min(mostNames, len(s.IDs))])
	if err != nil {
		return "", err
	}
	a, b := quoted(lang, s.A.Name), quoted(lang, s.B.Name)
	n, names := len(s.IDs), listed(lang, namesOf(common), len(s.IDs))
	return in(lang,
		fmt.Sprintf("%s und %s sind nicht verbunden, haben aber %s: %s.", a, b,
			plural(n, "einen gemeinsamen Partner", fmt.Sprintf("%d gemeinsame Partner", n)), names),
		fmt.Sprintf("%s and %s are not tied but have %s in common: %s.", a, b,
			plural(n, "one partner", fmt.Sprintf("%d partners", n)), names)), nil
}

// gapText says what is missing where.
func (r *Resolver) gapText(ctx context.Context, g *generated.StructuralGap, lang string) (string, error) {
	topic := quoted(lang, g.Topic.Label(lang))
	if g.Outside != nil {
		return in(lang,
			fmt.Sprintf("Zum Thema %s %s, aber niemand im Kern des Netzes.", topic,
				plural(*g.Outside, "arbeitet 1 Akteur", fmt.Sprintf("arbeiten %d Akteure", *g.Outside))),
			fmt.Sprintf("%s on %s, but nobody in the core of the network.",
				plural(*g.Outside, "1 actor works", fmt.Sprintf("%d actors work", *g.Outside)), topic)), nil
	}
	a, err := r.communityLabel(ctx, g.A, lang)
	if err != nil {
		return "", err
	}
	b, err := r.communityLabel(ctx, g.B, lang)
	if err != nil {
		return "", err
	}
	a, b = quoted(lang, a), quoted(lang, b)
	text := in(lang,
		fmt.Sprintf("Zum Thema %s arbeiten zwei Gruppen (%s; %s) kaum zusammen: %s statt %s zu erwartender.", topic, a, b,
			plural(*g.Observed, "1 Verbindung", fmt.Sprintf("%d Verbindungen", *g.Observed)), decimal(lang, *g.Expected)),
		fmt.Sprintf("On %s two groups (%s; %s) hardly work together: %s where %s could be expected.", topic, a, b,
			plural(*g.Observed, "1 tie", fmt.Sprintf("%d ties", *g.Observed)), decimal(lang, *g.Expected)))
	if g.Broker == nil {
		return text, nil
	}
	broker := quoted(lang, g.Broker.Name)
	return text + " " + in(lang, fmt.Sprintf("Vermitteln könnte %s.", broker), fmt.Sprintf("%s could bring them together.", broker)), nil
}

// communityLabel names a community by what sets it apart, its district first, so that it stays where a long label is cut;
// else by its best connected actor.
func (r *Resolver) communityLabel(ctx context.Context, c *relay.Community, lang string) (string, error) {
	topics, err := load(ctx).topicsOf(ctx, c.Profile.Topics)
	if err != nil {
		return "", err
	}
	var parts []string
	for _, topic := range topics {
		parts = append(parts, topic.Label(lang))
	}
	label := strings.Join(parts, ", ")
	if place := r.place(c.Profile.District); place != nil {
		label = strings.TrimSuffix(place.Name+": "+label, ": ")
	}
	if label != "" {
		return label, nil
	}
	centre, err := load(ctx).actors.load(ctx, c.Centre)
	if centre == nil {
		return in(lang, "Gruppe ", "Group ") + strconv.Itoa(c.ID+1), err
	}
	return in(lang, "um ", "around ") + centre.Name, err
}
