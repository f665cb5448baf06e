package storetest

import (
	"context"
	"reflect"
	"strings"
	"testing"

	"akteursnetz/graph"
)

// question is one call of a Reader method.
type question struct {
	name string
	ask  func(ctx context.Context, r graph.Reader) (any, error)
}

// questions cover every method of Reader, the filters by everything that can be hidden included. The ids asked for are
// those of the fixture.
func questions() []question {
	ids := []string{
		"act_amt", "act_jobcenter", "act_verein", "act_treff", "act_haus", "act_schule", "act_stelle", "act_lotsin",
		"tie_1", "tie_2", "tie_3", "tie_4", "tie_5", "tie_6", "tie_7", "tie_8", "tie_9", "ini_ankommen", "ini_tandem",
		"ini_notfall", "par_amt", "par_verein", "par_stelle", "par_treff", "par_tandem", "off_kurs", "off_beratung",
		"off_dolmetschen", "off_plan", "off_haus", "ini_haus", "nee_raeume", "nee_geld", "tok_editor", "act_unknown",
	}
	var all []question
	add := func(name string, ask func(context.Context, graph.Reader) (any, error)) {
		all = append(all, question{name, ask})
	}
	byIDs(add, ids)
	actorQuestions(add, ids)
	tieQuestions(add, ids)
	initiativeQuestions(add, ids)
	offerQuestions(add, ids)
	recordQuestions(add, ids)
	return all
}

type adder func(name string, ask func(context.Context, graph.Reader) (any, error))

func byIDs(add adder, ids []string) {
	add("ActorsByID", func(ctx context.Context, r graph.Reader) (any, error) { return r.ActorsByID(ctx, ids) })
	add("TiesByID", func(ctx context.Context, r graph.Reader) (any, error) { return r.TiesByID(ctx, ids) })
	add("InitiativesByID", func(ctx context.Context, r graph.Reader) (any, error) { return r.InitiativesByID(ctx, ids) })
	add("ParticipationsByID", func(ctx context.Context, r graph.Reader) (any, error) { return r.ParticipationsByID(ctx, ids) })
	add("OffersByID", func(ctx context.Context, r graph.Reader) (any, error) { return r.OffersByID(ctx, ids) })
	add("NeedsByID", func(ctx context.Context, r graph.Reader) (any, error) { return r.NeedsByID(ctx, ids) })
	add("EmbedsByID", func(ctx context.Context, r graph.Reader) (any, error) { return r.EmbedsByID(ctx, ids) })
}

func actorQuestions(add adder, ids []string) {
	for name, filter := range actorFilters() {
		for _, field := range graph.ActorOrderFields {
			query := graph.ActorQuery{Filter: filter, Order: graph.ActorOrder{Field: field, Direction: graph.Descending}, Total: true}
			add("Actors "+string(field)+" "+name, func(ctx context.Context, r graph.Reader) (any, error) { return r.Actors(ctx, query) })
		}
		add("ActorIDs "+name, func(ctx context.Context, r graph.Reader) (any, error) { return r.ActorIDs(ctx, filter) })
		add("ActorFacets "+name, func(ctx context.Context, r graph.Reader) (any, error) {
			return r.ActorFacets(ctx, filter, graph.ActorFacets, 10, today)
		})
		add("Neighbours "+name, func(ctx context.Context, r graph.Reader) (any, error) {
			return r.Neighbours(ctx, ids, graph.NeighbourQuery{Filter: filter, Total: true})
		})
	}
	add("ActorsOnTopics", func(ctx context.Context, r graph.Reader) (any, error) {
		return r.ActorsOnTopics(ctx, []string{"arbeit", "deutsch", "sprache"}, graph.TopicQuery{Total: true})
	})
	add("View", func(ctx context.Context, r graph.Reader) (any, error) { return spell(r.View(ctx)) })
	add("KeptView", func(ctx context.Context, r graph.Reader) (any, error) {
		if kept := r.KeptView(); kept != nil {
			return spell(kept, nil)
		}
		return spell(r.View(ctx))
	})
}

func actorFilters() map[string]*graph.ActorFilter {
	return map[string]*graph.ActorFilter{
		"all":       nil,
		"search":    {Search: new("sprach* OR haus OR kirchplatz OR geheimweg")},
		"all but":   {Search: new("NOT arbeit")},
		"ids":       {IDs: []string{"act_stelle", "act_verein", "act_lotsin", "act_haus"}},
		"not":       {Not: &graph.ActorFilter{Kind: []graph.ActorKind{graph.OtherActor}}},
		"place":     {Place: []string{perleberg}},
		"town":      {Place: []string{pritzwalk}},
		"within":    {Within: &graph.BoundingBox{South: 53, West: 11.7, North: 53.2, East: 12.3}},
		"near":      {Near: &graph.Near{Lat: 53.15, Lon: 12.17, Km: 30}, Search: new("haus OR jobcenter")},
		"has tie":   {Tie: &graph.TieCondition{Other: &graph.ActorFilter{Kind: []graph.ActorKind{graph.JobCentre}}}},
		"no tie":    {Tie: &graph.TieCondition{Max: new(0)}},
		"few ties":  {Tie: &graph.TieCondition{Min: new(2), Max: new(3)}},
		"no tie to": {Tie: &graph.TieCondition{Max: new(0), Other: &graph.ActorFilter{IDs: []string{"act_stelle", "act_amt"}}}},
	}
}

func tieQuestions(add adder, ids []string) {
	filters := map[string]*graph.TieFilter{
		"all":        nil,
		"initiative": {Initiative: new("ini_notfall")},
		"from":       {From: &graph.ActorFilter{IDs: []string{"act_haus", "act_lotsin", "act_stelle", "act_jobcenter"}}},
		"out":        {Direction: new(graph.Outgoing)},
	}
	for name, filter := range filters {
		query := graph.TieQuery{Filter: filter, Total: true}
		add("Ties "+name, func(ctx context.Context, r graph.Reader) (any, error) { return r.Ties(ctx, query) })
		add("TiesOf "+name, func(ctx context.Context, r graph.Reader) (any, error) { return r.TiesOf(ctx, ids, query) })
		add("Neighbours by tie "+name, func(ctx context.Context, r graph.Reader) (any, error) {
			return r.Neighbours(ctx, ids, graph.NeighbourQuery{Tie: filter, Total: true})
		})
	}
}

func initiativeQuestions(add adder, ids []string) {
	filters := map[string]*graph.InitiativeFilter{
		"all":      nil,
		"search":   {Search: new("ankommen OR raume OR sprache")},
		"lead":     {Lead: new("act_stelle")},
		"partner":  {Partner: new("act_stelle")},
		"not lead": {Not: &graph.InitiativeFilter{Lead: new("act_stelle")}},
		"parent":   {Parent: new("ini_ankommen")},
		"in":       {Parent: new("ini_notfall")},
		"town":     {Place: []string{pritzwalk}},
		"other":    {Place: []string{perleberg}},
	}
	for name, filter := range filters {
		query := graph.InitiativeQuery{Filter: filter, Total: true}
		add("Initiatives "+name, func(ctx context.Context, r graph.Reader) (any, error) { return r.Initiatives(ctx, query) })
	}
	add("Children", func(ctx context.Context, r graph.Reader) (any, error) { return r.Children(ctx, ids, 20) })
	add("ParticipationsIn", func(ctx context.Context, r graph.Reader) (any, error) { return r.ParticipationsIn(ctx, ids) })
	add("ParticipationsOf", func(ctx context.Context, r graph.Reader) (any, error) { return r.ParticipationsOf(ctx, ids, 20) })
}

func offerQuestions(add adder, ids []string) {
	offers := map[string]*graph.OfferFilter{
		"all":        nil,
		"search":     {Search: new("kurs OR plan OR interpreting")},
		"provider":   {Provider: new("act_jobcenter")},
		"of hidden":  {Provider: new("act_stelle")},
		"initiative": {Initiative: new("ini_notfall")},
		"town":       {Place: []string{pritzwalk}},
		"other town": {Place: []string{perleberg}},
	}
	for name, filter := range offers {
		query := graph.OfferQuery{Filter: filter, Total: true}
		add("Offers "+name, func(ctx context.Context, r graph.Reader) (any, error) { return r.Offers(ctx, query) })
	}
	add("OffersOf", func(ctx context.Context, r graph.Reader) (any, error) { return r.OffersOf(ctx, ids, 20) })
	needs := map[string]*graph.NeedFilter{"all": nil, "search": {Search: new("raume OR geld")}, "actor": {Actor: new("act_verein")}}
	for name, filter := range needs {
		query := graph.NeedQuery{Filter: filter, Total: true}
		add("Needs "+name, func(ctx context.Context, r graph.Reader) (any, error) { return r.Needs(ctx, query) })
	}
	add("NeedsOf", func(ctx context.Context, r graph.Reader) (any, error) { return r.NeedsOf(ctx, ids, 20) })
}

func recordQuestions(add adder, ids []string) {
	add("Topics", func(ctx context.Context, r graph.Reader) (any, error) { return r.Topics(ctx) })
	add("TargetGroups", func(ctx context.Context, r graph.Reader) (any, error) { return r.TargetGroups(ctx) })
	for _, t := range graph.Types {
		add("Records "+string(t), func(ctx context.Context, r graph.Reader) (any, error) { return r.Records(ctx, t, "", 1000) })
	}
	for _, id := range ids {
		add("Referring "+id, func(ctx context.Context, r graph.Reader) (any, error) { return r.Referring(ctx, id) })
	}
	add("Deleted", func(ctx context.Context, r graph.Reader) (any, error) { return r.Deleted(ctx, ids) })
	add("Changes", func(ctx context.Context, r graph.Reader) (any, error) { return r.Changes(ctx, graph.First(100)) })
	add("ChangesOf", func(ctx context.Context, r graph.Reader) (any, error) { return r.ChangesOf(ctx, "act_haus") })
}

// coversReader fails the test if a method of Reader has no question.
func coversReader(t *testing.T) {
	t.Helper()
	asked := map[string]bool{}
	for _, q := range questions() {
		name, _, _ := strings.Cut(q.name, " ")
		asked[name] = true
	}
	methods := reflect.TypeFor[graph.Reader]()
	for i := range methods.NumMethod() {
		if name := methods.Method(i).Name; !asked[name] {
			t.Errorf("no question asks Reader.%s; add one to ask.go", name)
		}
	}
}

// answers asks everything and gives the answers by question, with every record edited.
func answers(t *testing.T, r graph.Reader, edit func(graph.Entity) graph.Entity) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, q := range questions() {
		value, err := q.ask(t.Context(), r)
		out[q.name] = answerWith(t, value, err, edit)
	}
	return out
}
