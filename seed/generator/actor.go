package generator

import (
	"sort"
	"strings"

	"akteursnetz/graph"
	"akteursnetz/graph/tables"
)

// kinds with their share.
var kinds = []weighted[graph.ActorKind]{
	{graph.Association, 26}, {graph.SportsClub, 12}, {graph.WelfareOrganization, 10}, {graph.MigrantOrganization, 9},
	{graph.ReligiousCommunity, 8}, {graph.EducationProvider, 8}, {graph.VolunteerGroup, 7}, {graph.Company, 6},
	{graph.PublicAuthority, 4}, {graph.Municipality, 3}, {graph.HealthProvider, 3}, {graph.NetworkActor, 2},
	{graph.Foundation, 2}, {graph.AdvisoryBoard, 1.5}, {graph.Chamber, .8}, {graph.JobCentre, .7},
	{graph.EmploymentAgency, .5}, {graph.Volunteer, .5}, {graph.OtherActor, 1},
}

// languageCodes are spoken beside German, the most common first.
var languageCodes = []string{
	"en", "ar", "uk", "ru", "tr", "fa", "pl", "ro", "kmr", "fr", "ti", "so", "ps", "bg", "es", "sq", "hr", "vi", "it", "zh",
}

func (g *generator) actors() error {
	chances := bounds(g.districts)
	return g.file("actors.csv", func(file *tables.File, d dice) error {
		for n := range g.Actors {
			home := sort.SearchFloat64s(chances, d.Float64()*chances[len(chances)-1])
			g.home[n], g.kinds[n] = int32(home), choose(d, kinds)
			if err := file.Write(g.actor(d, n)); err != nil {
				return err
			}
			g.progress()
		}
		return nil
	})
}

func (g *generator) actor(d dice, n int) *graph.Actor {
	district := g.districts[g.home[n]]
	seat := district.seat(d)
	a := &graph.Actor{
		ID: id(graph.PrefixActor, n+1), Kind: g.kinds[n], Name: name(d, g.kinds[n], seat, district.Place), Seat: seat.AGS,
		Topics: g.actorTopics(d), TargetGroups: some(d, g.groups, 0, 3), Languages: languages(d), Roles: roles(d),
		Visibility: d.visibility(), Source: source, Precision: graph.PlacePrecision,
	}
	if a.Kind == graph.Volunteer {
		a.Name, a.Visibility = "Freiwillige "+itoa(n+1, 6), graph.InternalOnly
		return a
	}
	organization(d, a, seat, district.Place)
	return a
}

// organization adds what entries for volunteers do not have.
func organization(d dice, a *graph.Actor, seat, district graph.Place) {
	a.Descriptions = description(d)
	site := strings.TrimPrefix(a.ID, graph.PrefixActor) + ".example.org"
	if d.chance(.6) {
		a.Website = "https://" + site
	}
	if d.chance(.5) {
		a.Contact.Email = "kontakt@" + site
	}
	if d.chance(.2) {
		a.ShortName = initials(a.Name)
	}
	a.Precision = choose(d, []weighted[graph.Precision]{
		{graph.ExactPrecision, 55}, {graph.PlacePrecision, 37}, {graph.HiddenPrecision, 8},
	})
	if a.Precision == graph.ExactPrecision {
		a.Point = near(d, seat.Centroid)
		a.Address = graph.Address{Street: pick(d, streets) + " " + itoa(d.between(1, 120), 1), City: seat.Name}
	}
	switch {
	case d.chance(.4):
		a.AreasServed = []string{district.AGS}
	case d.chance(.3):
		a.AreasServed = []string{seat.AGS}
	}
	if a.Kind == graph.MigrantOrganization || d.chance(.05) {
		led := true
		a.MigrantLed = &led
	}
	if d.chance(.3) {
		initiatives, hours := d.between(1, 4), 5*d.between(1, 16)
		a.Capacity = &graph.Capacity{ParallelInitiatives: &initiatives, HoursPerMonth: &hours}
	}
	if d.chance(.7) {
		a.VerifiedAt = d.date(d.between(2022, lastYear))
	}
	a.Collective = d.chance(.03)
}

func (g *generator) actorTopics(d dice) []graph.ActorTopic {
	var out []graph.ActorTopic
	for _, slug := range some(d, g.topics, 1, 5) {
		topic := graph.ActorTopic{Topic: slug, Strength: 1}
		if d.chance(.3) {
			topic.Strength = float64(d.between(1, 9)) / 10
		}
		out = append(out, topic)
	}
	return out
}

func languages(d dice) []graph.SpokenLanguage {
	out := []graph.SpokenLanguage{{Code: "de", Level: "NATIVE"}}
	for _, code := range some(d, languageCodes, 0, 3) {
		out = append(out, graph.SpokenLanguage{Code: code, Level: pick(d, []graph.LanguageLevel{"", "B1", "B2", "C1", "NATIVE"})})
	}
	return out
}

func roles(d dice) []graph.Role {
	var out []graph.Role
	for _, role := range graph.Roles {
		if d.chance(.12) {
			out = append(out, role)
		}
	}
	return out
}

// initials makes a short name.
func initials(name string) string {
	short := ""
	for _, word := range strings.Fields(name) {
		short += string([]rune(word)[:1])
	}
	return strings.ToUpper(short)
}
