package resolvers

import (
	"context"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"akteursnetz/graph"
	"akteursnetz/graph/network"
	"akteursnetz/schema/relay"
)

// labelled gives facets whose values know what they count.
func labelled(facets []graph.Facet) []*relay.Facet {
	out := make([]*relay.Facet, len(facets))
	for i, facet := range facets {
		out[i] = &relay.Facet{By: facet.By, Values: make([]relay.FacetValue, len(facet.Values))}
		for n, value := range facet.Values {
			out[i].Values[n] = relay.FacetValue{FacetValue: value, By: facet.By}
		}
	}
	return out
}

// facetLabel gives a counted value in words.
func (r *Resolver) facetLabel(ctx context.Context, v *relay.FacetValue, lang string) (string, error) {
	switch v.By {
	case graph.FacetTopic:
		topic, err := load(ctx).topic(ctx, v.Value)
		if topic != nil {
			return topic.Label(lang), err
		}
		return v.Value, err
	case graph.FacetTargetGroup:
		groups, err := load(ctx).groupsOf(ctx, []string{v.Value})
		if len(groups) > 0 {
			return groups[0].Label(lang), err
		}
		return v.Value, err
	case graph.FacetLanguage:
		return languageLabel(v.Value, lang), nil
	case graph.FacetDistrict, graph.FacetMunicipality, graph.FacetState:
		if place := r.place(v.Value); place != nil {
			return place.Name, nil
		}
	case graph.FacetKind, graph.FacetFreshness:
		return enumLabel(v.Value, lang), nil
	case graph.ActorFacet(network.ByOutsideAdministration), graph.ActorFacet(network.ByMigrantLed):
		return enumLabel(string(v.By)+" "+v.Value, lang), nil
	}
	return v.Value, nil
}

// valueLabel is facetLabel for a value alone.
func (r *Resolver) valueLabel(ctx context.Context, value string, by graph.ActorFacet, lang *string) (string, error) {
	return r.facetLabel(ctx, &relay.FacetValue{FacetValue: graph.FacetValue{Value: value}, By: by}, languageOf(lang))
}

// languageLabel names a language in German for tags it does not know itself.
func languageLabel(code, lang string) string {
	if code == "mul" {
		return enumLabel("MULTILINGUAL", lang)
	}
	tag, err := language.Parse(code)
	if err != nil {
		return code
	}
	in, err := language.Parse(lang)
	if err != nil {
		in = language.German
	}
	namer := display.Languages(in)
	if namer == nil {
		namer = display.Languages(language.German)
	}
	if name := namer.Name(tag); name != "" {
		return name
	}
	return code
}

// enumLabel gives a kind in the caller's language, any other value in English for English callers, else in German.
func enumLabel(value, lang string) string {
	if labels, ok := enumLabels[value]; ok {
		return in(lang, labels[0], labels[1])
	}
	return graph.ActorKind(value).Label(lang)
}

// enumLabels are the values of facets, kinds aside, in German and English.
var enumLabels = map[string][2]string{
	"CURRENT":                      {"aktuell", "current"},
	"AGEING":                       {"bald zu prüfen", "ageing"},
	"STALE":                        {"veraltet", "stale"},
	"UNKNOWN":                      {"nie bestätigt", "never confirmed"},
	"ADMINISTRATION":               {"höchstens die Hälfte aus der Verwaltung", "at most half from the administration"},
	"OUTSIDE_ADMINISTRATION":       {"jemand von außerhalb der Verwaltung", "somebody from outside the administration"},
	"OUTSIDE_ADMINISTRATION true":  {"außerhalb der Verwaltung", "outside administration"},
	"OUTSIDE_ADMINISTRATION false": {"Verwaltung", "administration"},
	"MIGRANT_LED true":             {"von Migrant:innen geleitet", "led by migrants"},
	"MIGRANT_LED false":            {"nicht von Migrant:innen geleitet", "not led by migrants"},
	"MULTILINGUAL":                 {"mehrere Sprachen", "several languages"},
	"ITEM TOPIC":                   {"Thema", "topic"},
	"ITEM TARGET_GROUP":            {"Zielgruppe", "target group"},
	"ITEM LANGUAGE":                {"Sprache", "language"},
	"ITEM ROLE":                    {"Aufgabe", "role"},
	"ITEM PLACE":                   {"Ort", "place"},
	"ROLE ROOMS":                   {"Räume", "rooms"},
	"ROLE SPEECH_MEDIATION":        {"Sprachmittlung", "speech mediation"},
	"ROLE COUNSELLING":             {"Beratung", "counselling"},
	"ROLE OUTREACH":                {"Ansprache", "outreach"},
	"ROLE TEACHING":                {"Unterricht", "teaching"},
	"ROLE CHILDCARE":               {"Kinderbetreuung", "childcare"},
	"ROLE TRANSPORT":               {"Fahrdienste", "transport"},
	"ROLE FUNDING":                 {"Förderung", "funding"},
	"ROLE MODERATION":              {"Moderation", "moderation"},
	"ROLE PUBLIC_RELATIONS":        {"Öffentlichkeitsarbeit", "public relations"},
	"ROLE VOLUNTEERS":              {"Ehrenamtliche", "volunteers"},
	"ROLE EXPERTISE":               {"Fachwissen", "expertise"},
	"ROLE DECISION":                {"Entscheidung", "decision"},
	"TIE COOPERATES":               {"arbeiten zusammen", "cooperate"},
	"TIE PLANS_WITH":               {"planen gemeinsam", "plan together"},
	"TIE KNOWS":                    {"kennen sich", "know each other"},
	"TIE MEMBER_OF":                {"Mitglied", "member"},
	"TIE PART_OF":                  {"gehört dazu", "part of it"},
	"TIE ESTABLISHED":              {"gegründet", "established"},
	"TIE FUNDS":                    {"fördert", "funds"},
	"TIE CONTRACTS":                {"beauftragt", "contracts"},
	"TIE COORDINATES":              {"koordiniert", "coordinates"},
	"TIE ADVISES":                  {"berät", "advises"},
	"TIE SUPPORTS":                 {"unterstützt", "supports"},
	"TIE REFERS_TO":                {"verweist weiter", "refers to"},
	"TIE HOSTS":                    {"beherbergt", "hosts"},
}
