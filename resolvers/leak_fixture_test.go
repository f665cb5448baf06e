package resolvers_test

import "akteursnetz/graph"

// The directory that everyone sees:
//
//	mo ──COOPERATES── jc ──PART_OF──▶ dist ◀──PART_OF── town
//	 │                 ▲
//	 └──MEMBER_OF▶ net └─REFERS_TO── shelter (location hidden; offers off_shelter, leads ini_shelter)
//
// ini is led by dist, with a steering group in which mo and jc sit; mo and net offer courses. Apart from all of them three
// clubs know each other since long, and alone do sports.
func openRecords() []graph.Entity {
	return []graph.Entity{
		&graph.Topic{Slug: "language", Labels: texts("Sprache")},
		&graph.Topic{Slug: "courses", Parent: "language", Labels: texts("Sprachkurse")},
		&graph.Topic{Slug: "sports", Labels: texts("Sport")},
		&graph.TargetGroup{Slug: "refugees", Labels: texts("Geflüchtete")},
		actor("mo", graph.MigrantOrganization, "Brücke Perleberg", "12070296"),
		actor("jc", graph.JobCentre, "Jobcenter Prignitz", "12070"),
		actor("dist", graph.Municipality, "Landkreis Prignitz", "12070"),
		actor("town", graph.Municipality, "Stadt Perleberg", "12070296"),
		actor("net", graph.NetworkActor, "Netzwerk Sprache", "12070424"),
		actor("paten", graph.VolunteerGroup, "Paten", "12070296"),
		club("kanu"), club("rad"), club("chor"), clubTie("kanu", "rad"), clubTie("rad", "chor"), clubTie("chor", "kanu"),
		shelter("12070296", nil, graph.Address{}), shelterOffer("12070296"), shelterInitiative("12070296"),
		openInitiative(""),
		participation("ini_open", "bod_steering", "act_mo", graph.Public),
		participation("ini_open", "", "act_jc", graph.Public),
		tie("mo", graph.Cooperates, "jc", graph.Public), tie("jc", graph.PartOf, "dist", graph.Public),
		tie("town", graph.PartOf, "dist", graph.Public), tie("mo", graph.MemberOf, "net", graph.Public),
		tie("shelter", graph.RefersTo, "jc", graph.Public),
		&graph.Embed{Name: "open", Titles: texts("Wer hilft?"), Topics: []string{"language"}, Places: []string{"12070"}},
		offer("off_mo", "act_mo", "", graph.Public), offer("off_net", "act_net", "ini_open", graph.Public),
	}
}

// secretRecords are what comes on top for those who see a level and must not shine through to anybody below: hidden
// actors between the open ones, hidden ties among the open ones, and open records that come to mention hidden ones or
// carry more than their reader may see, or are at a place that is not for it.
func secretRecords(level graph.Visibility) []graph.Entity {
	person := graph.InternalOnly
	mo := actor("mo", graph.MigrantOrganization, "Brücke Perleberg", "12070296")
	mo.Contact = graph.Contact{Email: "buero@example.org", Person: "Büro", Visibility: &person}
	mo.Capacity = &graph.Capacity{ParallelInitiatives: new(int)}
	hidden := actor("hidden", graph.JobCentre, "Brücke Sprache Perleberg", "12070296")
	hidden.Visibility, hidden.MigrantLed = level, new(bool)
	other := actor("other", graph.MigrantOrganization, "Anker", "12070424")
	other.Visibility = level
	noted := tie("mo", graph.Cooperates, "jc", graph.Public)
	noted.Note, noted.Initiative = "vertraulich", "ini_hidden"
	return []graph.Entity{
		mo, hidden, other,
		shelter("12070424", &graph.Point{Lat: 53.15, Lon: 12.1}, graph.Address{Street: "Am Wald 1", PostalCode: "19336"}),
		shelterOffer("12070424"), shelterInitiative("12070424"),
		&graph.Initiative{ID: "ini_hidden", Title: "Sprache geheim", Lead: "act_mo", Status: graph.Running, Visibility: level},
		openInitiative("ini_hidden", "act_hidden", "act_other"),
		&graph.Initiative{ID: "ini_child", Title: "Teil", Parent: "ini_open", Status: graph.Planned, Visibility: level},
		noted,
		tie("hidden", graph.Cooperates, "mo", graph.Public), tie("hidden", graph.Knows, "town", graph.Public),
		tie("hidden", graph.PartOf, "dist", graph.Public), tie("other", graph.Cooperates, "hidden", graph.Public),
		tie("mo", graph.Knows, "town", level), tie("dist", graph.Funds, "net", level),
		participation("ini_open", "bod_steering", "act_hidden", graph.Public),
		participation("ini_open", "", "act_net", level), participation("ini_hidden", "", "act_mo", graph.Public),
		inPersian(offer("off_secret", "act_mo", "", level)), offer("off_hidden", "act_hidden", "", graph.Public),
		offer("off_net", "act_net", "ini_open", graph.Public),
		&graph.Need{ID: "nee_mo", Actor: "act_mo", Topic: "language", Text: "Räume für Sprache"},
		&graph.Need{ID: "nee_ini", Initiative: "ini_open", Topic: "courses", Text: "Geld"},
	}
}

func texts(de string) graph.Texts { return graph.Texts{{Lang: "de", Text: de}} }

func actor(id string, kind graph.ActorKind, name, seat string) *graph.Actor {
	place, _ := options.Places.Place(seat)
	return &graph.Actor{
		ID: "act_" + id, Kind: kind, Name: name, Descriptions: texts("Arbeitet mit Sprache."), Seat: seat,
		AreasServed: []string{"12070"}, Point: &place.Centroid, Topics: []graph.ActorTopic{{Topic: "courses", Strength: 1}},
		TargetGroups: []string{"refugees"}, Languages: []graph.SpokenLanguage{{Code: "ar"}}, Roles: []graph.Role{"ROOMS"},
		VerifiedAt: "2026-05-01",
	}
}

func shelter(seat string, point *graph.Point, address graph.Address) *graph.Actor {
	a := actor("shelter", graph.Association, "Frauenhaus", seat)
	a.Precision, a.Point, a.Address, a.AreasServed = graph.HiddenPrecision, point, address, []string{seat}
	return a
}

func club(id string) *graph.Actor {
	a := actor(id, graph.Association, "Verein "+id, "12070316")
	a.AreasServed, a.Topics = []string{a.Seat}, append(a.Topics, graph.ActorTopic{Topic: "sports", Strength: 1})
	return a
}

func clubTie(a, b string) *graph.Tie {
	t := tie(a, graph.Knows, b, graph.Public)
	t.Since = "2020-01-01"
	return t
}

func inPersian(o *graph.Offer) *graph.Offer {
	o.Languages = []graph.SpokenLanguage{{Code: "fa"}}
	return o
}

func shelterOffer(place string) *graph.Offer {
	o := offer("off_shelter", "act_shelter", "", graph.Public)
	o.Place = place
	return o
}

func shelterInitiative(place string) *graph.Initiative {
	return &graph.Initiative{
		ID: "ini_shelter", Title: "Schutz", Lead: "act_shelter", Status: graph.Running, Places: []string{place},
		Topics: []graph.RequiredTopic{{Topic: "courses"}},
	}
}

// openInitiative has hidden partners, if any: the first is responsible for its steering group.
func openInitiative(parent string, hidden ...string) *graph.Initiative {
	steering := graph.Body{ID: "bod_steering", Kind: graph.SteeringGroup, Decides: true, Name: "Steuerungsgruppe", Topic: "courses"}
	var requests []graph.Request
	if len(hidden) > 0 {
		steering.Responsible = hidden[0]
		requests = []graph.Request{
			{Actor: hidden[0], Answer: graph.Asked}, {Actor: "act_net", Answer: graph.Declined, Reason: "vertraulich"},
			{Actor: "act_kanu", Answer: graph.Asked},
		}
	}
	return &graph.Initiative{
		ID: "ini_open", Title: "Sprache im Landkreis", Aim: "Kurse", Lead: "act_dist", Status: graph.Running, Parent: parent,
		Partners: hidden, Places: []string{"12070"}, Topics: []graph.RequiredTopic{{Topic: "courses"}, {Topic: "sports"}},
		Roles: []graph.RequiredRole{{Role: "ROOMS", Quantity: 2}}, Bodies: []graph.Body{steering},
		Milestones: []graph.Milestone{{ID: "mil_start", Title: "Auftakt", Due: "2026-03-01"}}, Requests: requests,
	}
}

func tie(from string, kind graph.TieKind, to string, level graph.Visibility) *graph.Tie {
	return &graph.Tie{
		ID: "tie_" + from + "_" + to, From: "act_" + from, To: "act_" + to, Kind: kind, Since: "2024-01-01", Visibility: level,
		ConfirmedByFrom: "2026-01-01", ConfirmedByTo: "2026-01-01",
	}
}

func participation(initiative, body, actor string, level graph.Visibility) *graph.Participation {
	p := &graph.Participation{Initiative: initiative, Body: body, Actor: actor, Visibility: level}
	p.ID = p.DerivedID()
	return p
}

func offer(id, provider, initiative string, level graph.Visibility) *graph.Offer {
	return &graph.Offer{
		ID: id, Provider: provider, Initiative: initiative, Kind: "COURSE", Status: graph.Running, Titles: texts("Sprachkurs"),
		Topics: []string{"courses"}, TargetGroups: []string{"refugees"}, Place: "12070296", Visibility: level,
	}
}
