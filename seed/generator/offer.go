package generator

import (
	"akteursnetz/graph"
	"akteursnetz/graph/tables"
)

var courses = []sentence{
	{"Deutschkurs für den Alltag", "Everyday German course"}, {"Sprachcafé", "Language café"},
	{"Beratung zu Ausbildung und Arbeit", "Advice on training and work"}, {"Hausaufgabenhilfe", "Homework help"},
	{"Patenschaften für Familien", "Mentoring for families"}, {"Fahrradwerkstatt", "Bicycle workshop"},
	{"Frauenfrühstück", "Women's breakfast"}, {"Offenes Training", "Open training"}, {"Lotsendienst", "Guides for newcomers"},
	{"Fortbildung für Ehrenamtliche", "Training for volunteers"}, {"Begegnungsfest", "Neighbourhood feast"},
}

func (g *generator) offers() error {
	return g.file("offers.csv", func(file *tables.File, d dice) error {
		for n := range g.Actors * offersPer100Actors / 100 {
			if err := file.Write(g.offer(d, n)); err != nil {
				return err
			}
		}
		return nil
	})
}

func (g *generator) offer(d dice, n int) *graph.Offer {
	provider := d.IntN(g.Actors)
	title := pick(d, courses)
	o := &graph.Offer{
		ID: id(graph.PrefixOffer, n+1), Provider: id(graph.PrefixActor, provider+1), Kind: pick(d, graph.OfferKinds),
		Status: choose(d, []weighted[graph.Status]{{graph.Running, 7}, {graph.Planned, 1}, {graph.Paused, 1}, {graph.Completed, 2}}),
		Titles: graph.Texts{{Lang: "de", Text: title.de, Status: graph.OriginalText}}, Topics: some(d, g.topics, 1, 3),
		TargetGroups: some(d, g.groups, 0, 2), Languages: languages(d), Place: g.districts[g.home[provider]].AGS,
		Visibility: d.visibility(), Source: source,
	}
	if d.chance(.4) {
		o.Titles = append(o.Titles, graph.LocalizedText{Lang: "en", Text: title.en, Status: graph.MachineText})
	}
	if d.chance(.6) {
		o.Descriptions = description(d)
	}
	if d.chance(.1) {
		o.Initiative = g.anyInitiative(d)
	}
	if d.chance(.5) {
		o.VerifiedAt = d.date(d.between(2022, lastYear))
	}
	return o
}
