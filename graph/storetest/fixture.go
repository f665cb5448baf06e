package storetest

import (
	"context"
	"testing"

	"akteursnetz/graph"
)

// The fixture: the district of Prignitz with its towns Perleberg, Wittenberge and Pritzwalk. Everything is PUBLIC but
// what is marked (p) PARTNER or (i) INTERNAL.
//
//	                 1 COOPERATES
//	 jobcenter ═════════════════════ amt <──7 PART_OF── stelle (i)
//	   ^  ^ ║ │                       ^
//	   │  │ ║ └─9 FUNDS, notfall──┐   │ 2 ADVISES, 2024 to 2025
//	   │  │ ║                     v   │
//	   │  │ ╚══3 KNOWS (p)═════ verein┘
//	   │  │                      ^  ║
//	   │  │   4 SUPPORTS, ankommen│  ╚══8 COOPERATES══ lotsin (i)
//	   │  │                    treff
//	   │  └──5 CONTRACTS── schule (p)
//	   └──6 REFERS_TO (i)── haus (hidden location)
//
//	initiatives        ankommen (steering group: amt)   topics    arbeit   sprache
//	                   /      \                                               │
//	          tandem (p)     notfall (i)                                   deutsch
//
//	offers  kurs by verein, beratung by jobcenter, dolmetschen by schule, plan (i) by jobcenter
//	needs   raeume of verein, geld of ankommen
var (
	perleberg, wittenberge, pritzwalk = "12070296", "12070424", "12070316"
	prignitz, brandenburg             = "12070", "12"
)

// fixture fills the desk's store with one import.
func fixture(t *testing.T, d *desk) {
	t.Helper()
	var batch []graph.Entity
	batch = append(batch, fixtureVocabulary()...)
	batch = append(batch, fixtureActors()...)
	batch = append(batch, fixtureInitiatives()...)
	batch = append(batch, fixtureTies()...)
	batch = append(batch, fixtureOffers()...)
	d.importing(t, "fixture", batch...)
}

// importing imports a batch in a write that must succeed.
func (d *desk) importing(t *testing.T, run string, batch ...graph.Entity) graph.ImportCounts {
	t.Helper()
	var counts graph.ImportCounts
	d.write(t, func(ctx context.Context, w graph.Writer) (err error) {
		counts, err = w.Import(ctx, run, batch)
		return err
	})
	return counts
}

func texts(de, en string) graph.Texts {
	out := graph.Texts{{Lang: "de", Text: de, Status: graph.OriginalText}}
	if en != "" {
		out = append(out, graph.LocalizedText{Lang: "en", Text: en, Status: graph.HumanText})
	}
	return out
}

func fixtureVocabulary() []graph.Entity {
	return []graph.Entity{
		&graph.Topic{Slug: "arbeit", Labels: texts("Arbeit", "Work"), Synonyms: []string{"Beruf"}},
		&graph.Topic{Slug: "sprache", Labels: texts("Sprache", "Language")},
		&graph.Topic{Slug: "deutsch", Parent: "sprache", Labels: texts("Deutsch lernen", "")},
		&graph.TargetGroup{Slug: "eltern", Labels: texts("Eltern", "Parents")},
		&graph.TargetGroup{Slug: "aeltere", Labels: texts("Ältere", "Elderly people")},
	}
}

func fixtureActors() []graph.Entity {
	return []graph.Entity{
		&graph.Actor{
			ID: "act_amt", Kind: graph.PublicAuthority, Name: "Landkreis Prignitz", ShortName: "LK PR",
			Seat: prignitz, AreasServed: []string{prignitz}, VerifiedAt: "2026-06-01",
			Topics:       []graph.ActorTopic{{Topic: "arbeit", Strength: 1}, {Topic: "sprache", Strength: 0.5}},
			TargetGroups: []string{"eltern"}, Roles: []graph.Role{"FUNDING", "DECISION"},
			Contact: graph.Contact{Email: "amt@example.org"}, Website: "https://example.org",
		},
		&graph.Actor{
			ID: "act_jobcenter", Kind: graph.JobCentre, Name: "Jobcenter Prignitz", Seat: perleberg,
			Descriptions: texts("Arbeit und Beratung für Zugewanderte", "Counselling"), VerifiedAt: "2024-01-10",
			Point: &graph.Point{Lat: 53.08, Lon: 11.86}, Precision: graph.ExactPrecision,
			Address:   graph.Address{Street: "Wittenberger Straße 91", PostalCode: "19348", City: "Perleberg"},
			Topics:    []graph.ActorTopic{{Topic: "arbeit", Strength: 1}},
			Languages: []graph.SpokenLanguage{{Code: "ar", Level: "B2"}, {Code: "de", Level: "NATIVE"}},
			Roles:     []graph.Role{"COUNSELLING"}, Capacity: &graph.Capacity{ParallelInitiatives: new(2)},
			Contact: graph.Contact{Email: "team@example.org", Person: "Leitung"}, MigrantLed: new(false),
		},
		&graph.Actor{
			ID: "act_verein", Kind: graph.MigrantOrganization, Name: "Syrischer Verein", ShortName: "Sprachbrücke",
			Seat: wittenberge, MigrantLed: new(true), VerifiedAt: "2026-11-01",
			Topics:       []graph.ActorTopic{{Topic: "deutsch", Strength: 0.8}},
			TargetGroups: []string{"aeltere", "eltern"}, Languages: []graph.SpokenLanguage{{Code: "ar", Level: "NATIVE"}},
		},
		&graph.Actor{
			ID: "act_treff", Kind: graph.ReligiousCommunity, Name: "Ökumenischer Treff", Seat: wittenberge,
			Descriptions: texts("Offenes Sprachcafé", ""), Precision: graph.PlacePrecision,
			Point:   &graph.Point{Lat: 52.99, Lon: 11.76},
			Address: graph.Address{Street: "Kirchplatz 1", PostalCode: "19322", City: "Wittenberge"},
		},
		&graph.Actor{
			ID: "act_haus", Kind: graph.OtherActor, Name: "Frauenhaus", Seat: pritzwalk,
			AreasServed: []string{pritzwalk, perleberg}, Precision: graph.HiddenPrecision,
			Point:   &graph.Point{Lat: 53.15, Lon: 12.17},
			Address: graph.Address{Street: "Geheimweg 7", PostalCode: "16928", City: "Pritzwalk"},
		},
		&graph.Actor{
			ID: "act_schule", Kind: graph.EducationProvider, Name: "Volkshochschule", Seat: perleberg,
			Topics: []graph.ActorTopic{{Topic: "deutsch", Strength: 1}}, Visibility: graph.PartnerLevel,
			Contact: graph.Contact{Phone: "03876 000"},
		},
		&graph.Actor{
			ID: "act_stelle", Kind: graph.PublicAuthority, Name: "Asylstelle", Seat: perleberg,
			Topics: []graph.ActorTopic{{Topic: "sprache", Strength: 1}}, Visibility: graph.InternalOnly,
		},
		&graph.Actor{
			ID: "act_lotsin", Kind: graph.Volunteer, Name: "Sprachlotsin", Seat: wittenberge, Visibility: graph.InternalOnly,
			Languages: []graph.SpokenLanguage{{Code: "ar"}, {Code: "fa"}},
		},
	}
}

func fixtureTies() []graph.Entity {
	return []graph.Entity{
		&graph.Tie{
			ID: "tie_1", From: "act_amt", To: "act_jobcenter", Kind: graph.Cooperates, Strength: new(4),
			Since: "2020-01-01", SincePrecision: graph.YearPrecision,
			ConfirmedByFrom: "2026-01-01", ConfirmedByTo: "2026-02-01", Note: "gut eingespielt",
		},
		&graph.Tie{ID: "tie_2", From: "act_verein", To: "act_amt", Kind: graph.Advises, Since: "2024-01-01", Until: "2025-12-31"},
		&graph.Tie{ID: "tie_3", From: "act_verein", To: "act_jobcenter", Kind: graph.Knows, Visibility: graph.PartnerLevel},
		&graph.Tie{ID: "tie_4", From: "act_treff", To: "act_verein", Kind: graph.Supports, Initiative: "ini_ankommen",
			ConfirmedByFrom: "2026-01-01"},
		&graph.Tie{ID: "tie_5", From: "act_schule", To: "act_jobcenter", Kind: graph.Contracts, Strength: new(2)},
		&graph.Tie{ID: "tie_6", From: "act_haus", To: "act_jobcenter", Kind: graph.RefersTo, Visibility: graph.InternalOnly},
		&graph.Tie{ID: "tie_7", From: "act_stelle", To: "act_amt", Kind: graph.PartOf},
		&graph.Tie{ID: "tie_8", From: "act_lotsin", To: "act_verein", Kind: graph.Cooperates, Since: "2026-05-01"},
		&graph.Tie{ID: "tie_9", From: "act_jobcenter", To: "act_verein", Kind: graph.Funds, Since: "2025-01-01",
			Initiative: "ini_notfall"},
	}
}

func fixtureInitiatives() []graph.Entity {
	return []graph.Entity{
		&graph.Initiative{
			ID: "ini_ankommen", Title: "Ankommen in der Prignitz", Aim: "Sprache und Arbeit", Lead: "act_amt",
			Partners: []string{"act_verein", "act_stelle"}, Places: []string{prignitz}, Status: graph.Running,
			Topics: []graph.RequiredTopic{{Topic: "sprache", Weight: 2}}, TargetGroups: []string{"eltern"},
			Bodies:     []graph.Body{{ID: "bod_steuer", Kind: graph.SteeringGroup, Decides: true, Name: "Steuerung", Responsible: "act_stelle"}},
			Milestones: []graph.Milestone{{ID: "mil_start", Title: "Auftakt", Due: "2026-03-01"}},
			Requests:   []graph.Request{{Actor: "act_treff", Answer: graph.Declined, Reason: "keine Zeit", AskedAt: "2026-02-01"}},
		},
		&graph.Initiative{
			ID: "ini_tandem", Title: "Sprachtandem", Parent: "ini_ankommen", Lead: "act_schule", Places: []string{perleberg},
			Topics: []graph.RequiredTopic{{Topic: "deutsch"}}, Visibility: graph.PartnerLevel,
		},
		&graph.Initiative{
			ID: "ini_notfall", Title: "Notfallplan", Parent: "ini_ankommen", Lead: "act_stelle", Outcome: "Räume finden",
			Status: graph.Completed, Visibility: graph.InternalOnly,
		},
		&graph.Participation{ID: "par_amt", Initiative: "ini_ankommen", Body: "bod_steuer", Actor: "act_amt", Role: "Vorsitz"},
		&graph.Participation{ID: "par_verein", Initiative: "ini_ankommen", Actor: "act_verein"},
		&graph.Participation{ID: "par_stelle", Initiative: "ini_ankommen", Body: "bod_steuer", Actor: "act_stelle"},
		&graph.Participation{ID: "par_treff", Initiative: "ini_ankommen", Actor: "act_treff", Visibility: graph.InternalOnly},
		&graph.Participation{ID: "par_tandem", Initiative: "ini_tandem", Actor: "act_verein"},
	}
}

func fixtureOffers() []graph.Entity {
	return []graph.Entity{
		&graph.Offer{
			ID: "off_kurs", Provider: "act_verein", Kind: "COURSE", Status: graph.Running, Place: wittenberge,
			Titles: texts("Deutschkurs für Eltern", "German for parents"), Topics: []string{"deutsch"},
			TargetGroups: []string{"eltern"}, Languages: []graph.SpokenLanguage{{Code: "ar"}},
		},
		&graph.Offer{
			ID: "off_beratung", Provider: "act_jobcenter", Kind: "ADVICE", Status: graph.Running, Initiative: "ini_ankommen",
			Titles: texts("Arbeitsberatung", ""), Descriptions: texts("Hilfe beim Kurs", ""), Topics: []string{"arbeit"},
			Place: prignitz,
		},
		&graph.Offer{
			ID: "off_dolmetschen", Provider: "act_schule", Kind: "SERVICE", Status: graph.Planned, Topics: []string{"sprache"},
			Titles: graph.Texts{{Lang: "en", Text: "Äquivalent interpreting", Status: graph.HumanText}},
		},
		&graph.Offer{
			ID: "off_plan", Provider: "act_jobcenter", Kind: "DOCUMENT", Status: graph.Paused, Initiative: "ini_notfall",
			Titles: texts("Plan", ""), Visibility: graph.InternalOnly,
		},
		&graph.Need{ID: "nee_raeume", Actor: "act_verein", Topic: "deutsch", Text: "Räume für den Kurs"},
		&graph.Need{ID: "nee_geld", Initiative: "ini_ankommen", Topic: "arbeit", Text: "Geld für Fahrten", Status: "CHECKED"},
	}
}
