package graph

import "testing"

func TestInitiativeNormalize(t *testing.T) {
	i := &Initiative{
		Partners: []string{"act_b", "act_a", "act_b"}, Topics: []RequiredTopic{{Topic: "b"}, {Topic: "a", Weight: 2, Redundancy: 3}},
		Roles: []RequiredRole{{Role: "FUNDING"}, {Role: "ROOMS", Quantity: 2}},
		Bodies: []Body{
			{ID: "bod_4", Kind: ModerationTeam, Name: "A"}, {ID: "bod_3", Kind: WorkingGroup, Name: "B"},
			{ID: "bod_2", Kind: WorkingGroup, Name: "A"}, {ID: "bod_1", Kind: SteeringGroup, Name: "Z"},
		},
		Milestones: []Milestone{{ID: "mil_c"}, {ID: "mil_b", Due: "2026-02-01"}, {ID: "mil_a", Reached: "2026-01-01"}},
		Blocks:     []BuildingBlock{{Number: 2}, {Number: 1}},
	}
	i.Normalize()
	equal(t, "partners", i.Partners, []string{"act_a", "act_b"})
	equal(t, "topics", i.Topics, []RequiredTopic{{"a", 2, 3}, {"b", 1, 1}})
	equal(t, "roles", i.Roles, []RequiredRole{{"ROOMS", 2, false}, {"FUNDING", 1, false}})
	equal(t, "status", i.Status, Planned)
	bodies := []string{i.Bodies[0].ID, i.Bodies[1].ID, i.Bodies[2].ID, i.Bodies[3].ID}
	equal(t, "bodies by kind, then name", bodies, []string{"bod_1", "bod_2", "bod_3", "bod_4"})
	milestones := []string{i.Milestones[0].ID, i.Milestones[1].ID, i.Milestones[2].ID}
	equal(t, "milestones by date, those without last", milestones, []string{"mil_a", "mil_b", "mil_c"})
	equal(t, "blocks", i.Blocks[0].Number, 1)
}

func TestInitiativeCheck(t *testing.T) {
	check := func(edit func(*Initiative)) error {
		i := &Initiative{ID: "ini_a", Title: "A"}
		edit(i)
		i.Normalize()
		return i.Check(testPlaces, testToday)
	}
	finds(t, "fine", check(func(*Initiative) {}))
	finds(t, "several", check(func(i *Initiative) { i.Title, i.Status, i.Places = "", "OVER", []string{"1"} }),
		"INVALID title", "INVALID status", "INVALID places[0]")
	finds(t, "own parent", check(func(i *Initiative) { i.Parent = i.ID }), "INVALID parent")
	finds(t, "period", check(func(i *Initiative) { i.From, i.Until = "2026-02-01", "2026-01-01" }), "INVALID until")
	finds(t, "weight", check(func(i *Initiative) { i.Topics = []RequiredTopic{{"a", 10.5, 1}} }), "INVALID topics[0].weight")
	finds(t, "redundancy", check(func(i *Initiative) { i.Topics = []RequiredTopic{{"a", 1, 11}} }), "INVALID topics[0].redundancy")
	finds(t, "topic twice", check(func(i *Initiative) { i.Topics = []RequiredTopic{{"a", 1, 1}, {"a", 2, 1}} }), "INVALID topics[1].topic")
	finds(t, "role", check(func(i *Initiative) { i.Roles = []RequiredRole{{Role: "BOSS"}} }), "INVALID roles[0].role")
	finds(t, "role twice", check(func(i *Initiative) { i.Roles = []RequiredRole{{Role: "ROOMS"}, {Role: "ROOMS"}} }), "INVALID roles[1].role")
	finds(t, "body", check(func(i *Initiative) { i.Bodies = []Body{{ID: "x", Kind: "CLUB"}} }),
		"INVALID bodies[0].id", "INVALID bodies[0].kind", "INVALID bodies[0].name")
	finds(t, "who accompanies", check(func(i *Initiative) {
		i.Bodies = []Body{{ID: "bod_a", Kind: WorkingGroup, Name: "A", AlsoAccompanying: true}}
	}), "INVALID bodies[0].alsoAccompanying")
	finds(t, "milestone", check(func(i *Initiative) { i.Milestones = []Milestone{{ID: "mil_a", Title: "A", Due: "bald"}} }),
		"INVALID milestones[0].due")
	finds(t, "milestone twice", check(func(i *Initiative) {
		i.Milestones = []Milestone{{ID: "mil_a", Title: "A"}, {ID: "mil_a", Title: "B"}}
	}), "INVALID milestones[1].id")
	finds(t, "block", check(func(i *Initiative) {
		i.Blocks = []BuildingBlock{{Number: 0, State: "OPEN"}, {Number: 10, State: "NEW"}}
	}),
		"INVALID buildingBlocks[0].number", "INVALID buildingBlocks[1].number", "INVALID buildingBlocks[1].state")
}

func TestInitiativeUnlink(t *testing.T) {
	i := &Initiative{
		Parent: "ini_p", Lead: "act_a", Partners: []string{"act_a", "act_b"},
		Bodies: []Body{{ID: "bod_a", Responsible: "act_a"}, {ID: "bod_b", Responsible: "act_b"}},
	}
	shared := *i
	i.Unlink("act_a")
	equal(t, "lead", i.Lead, "")
	equal(t, "partners", i.Partners, []string{"act_b"})
	equal(t, "responsible", []string{i.Bodies[0].Responsible, i.Bodies[1].Responsible}, []string{"", "act_b"})
	equal(t, "parent stays", i.Parent, "ini_p")
	equal(t, "a copy keeps its own", [2]string{shared.Partners[0], shared.Bodies[0].Responsible}, [2]string{"act_a", "act_a"})
	i.Unlink("ini_p")
	equal(t, "parent", i.Parent, "")
}

func TestParticipationCheck(t *testing.T) {
	p := &Participation{ID: "par_a", Body: "group", Since: "2026-02-01", Until: "2026-01-01"}
	finds(t, "body and period", p.Check(testPlaces, testToday), "INVALID body", "INVALID until")
}

func TestOfferAndNeedCheck(t *testing.T) {
	offer := &Offer{ID: "off_a", Kind: "COURSE", Status: Running, Titles: Texts{{Lang: "de", Text: "Kurs"}}}
	offer.Normalize()
	finds(t, "offer", offer.Check(testPlaces, testToday))
	offer.Kind, offer.Status, offer.Titles, offer.Place, offer.URL = "GIFT", "OVER", nil, "1", "ftp://example.org"
	finds(t, "bad offer", offer.Check(testPlaces, testToday),
		"INVALID kind", "INVALID status", "INVALID titles", "INVALID place", "INVALID url")
	need := &Need{ID: "nee_a", Actor: "act_a", Topic: "a", Text: "Räume"}
	need.Normalize()
	finds(t, "need", need.Check(testPlaces, testToday))
	equal(t, "heard at first", need.Status, NeedStatus("HEARD"))
	equal(t, "internal, whatever is chosen", (&Need{Visibility: Public}).EntityVisibility(), InternalOnly)
	need.Actor, need.Text = "", " "
	finds(t, "bad need", need.Check(testPlaces, testToday), "INVALID actor", "INVALID text")
}
