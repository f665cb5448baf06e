package match

import (
	"math"
	"strings"
	"testing"

	"akteursnetz/graph"
)

// village has a coordinator, somebody for German, somebody hidden, and somebody far away.
func village() *world {
	exact := func(lat, lon float64) *graph.Point { return &graph.Point{Lat: lat, Lon: lon} }
	return &world{
		audience: graph.InternalOnly,
		actors: []*graph.Actor{
			{ID: "act_amt", Kind: graph.PublicAuthority, Name: "Amt", Seat: perleberg, Point: exact(53.07, 11.86), VerifiedAt: "2026-11-01"},
			{ID: "act_schule", Kind: graph.EducationProvider, Name: "Schule", Seat: perleberg, Point: exact(53.08, 11.86), VerifiedAt: "2026-10-01",
				Topics: []graph.ActorTopic{{Topic: "deutsch", Strength: 1}}, Roles: []graph.Role{"TEACHING"}},
			{ID: "act_verein", Kind: graph.MigrantOrganization, Name: "Verein", Seat: wittenberge, Point: exact(52.99, 11.75),
				VerifiedAt: "2023-11-22", Topics: []graph.ActorTopic{{Topic: "sprache", Strength: .5}}, TargetGroups: []string{"eltern"},
				Languages: []graph.SpokenLanguage{{Code: "ar", Level: "B1"}}},
			{ID: "act_stadt", Kind: graph.WelfareOrganization, Name: "Träger", Seat: potsdam, Point: exact(52.4, 13.06), VerifiedAt: "2026-11-01",
				Topics: []graph.ActorTopic{{Topic: "deutsch", Strength: 1}}, Roles: []graph.Role{"CHILDCARE"}},
			{ID: "act_intern", Kind: graph.Association, Name: "Intern", Visibility: graph.InternalOnly,
				Topics: []graph.ActorTopic{{Topic: "deutsch", Strength: 1}}},
		},
		ties: []*graph.Tie{
			{ID: "tie_1", From: "act_amt", To: "act_schule", Kind: graph.Cooperates, Strength: ptr(5), Since: "2026-11-22"},
			{ID: "tie_2", From: "act_schule", To: "act_verein", Kind: graph.Supports, Strength: ptr(5), Since: "2026-11-22"},
		},
		attached: []graph.Entity{
			&graph.Initiative{ID: "ini_frueher", Title: "Früher", Lead: "act_verein", Status: graph.Completed,
				From: "2023-01-01", Until: "2023-11-22", Topics: []graph.RequiredTopic{{Topic: "deutsch"}}},
			&graph.Initiative{ID: "ini_neu", Title: "Neu", Lead: "act_amt", Partners: []string{"act_schule"},
				Topics: []graph.RequiredTopic{{Topic: "deutsch"}}, Requests: []graph.Request{
					{Actor: "act_verein", Answer: graph.Declined, Reason: "keine Zeit"}, {Actor: "act_stadt", Answer: graph.Asked},
				}},
		},
	}
}

func lessons() Draft {
	return Draft{Coordinator: "act_amt", Places: []string{perleberg}, Topics: []graph.RequiredTopic{{Topic: "deutsch"}},
		TargetGroups: []string{"eltern"}, Roles: []graph.RequiredRole{{Role: "TEACHING"}, {Role: "CHILDCARE"}}}
}

func TestBadInput(t *testing.T) {
	ix := village().index(t)
	public := village()
	public.audience = graph.Public
	german := []graph.RequiredTopic{{Topic: "deutsch"}}
	weights := func(weights ...Weight) Options { return Options{Weights: weights} }
	for _, c := range []struct {
		name    string
		ix      *Index
		draft   Draft
		options Options
		code    graph.Code
		says    string
	}{
		{"nothing asked for", ix, Draft{Places: []string{perleberg}}, Options{}, graph.Invalid, "for: asks for nothing yet; give topics"},
		{"topic", ix, Draft{Topics: []graph.RequiredTopic{{Topic: "deutch"}}}, Options{}, graph.Invalid,
			`topics[0].topic: there is no topic "deutch"; did you mean deutsch?`},
		{"target group", ix, Draft{TargetGroups: []string{"kindr"}}, Options{}, graph.Invalid,
			`targetGroups[0]: there is no target group "kindr"; did you mean kinder?`},
		{"place by name", ix, Draft{Topics: german, Places: []string{"Perlberg"}}, Options{}, graph.Invalid, "did you mean 12070296 (Perleberg"},
		{"place by key", ix, Draft{Topics: german, Places: []string{"12070297"}}, Options{}, graph.Invalid,
			"places[0]: there is no place with the AGS"},
		{"role", ix, Draft{Roles: []graph.RequiredRole{{Role: "TEACHIN"}}}, Options{}, graph.Invalid, "did you mean TEACHING?"},
		{"language", ix, Draft{Languages: []string{"Arabisch"}}, Options{}, graph.Invalid, "languages[0].code"},
		{"weight of a topic", ix, Draft{Topics: []graph.RequiredTopic{{Topic: "deutsch", Weight: -1}}}, Options{}, graph.Invalid,
			"topics[0].weight"},
		{"dates", ix, Draft{Topics: german, From: "2027-01-01", Until: "2026-01-01"}, Options{}, graph.Invalid, "until"},
		{"lead", ix, Draft{Topics: german, Lead: "act_none"}, Options{}, graph.NotFound, "lead: there is no record"},
		{"hidden lead", public.index(t), Draft{Topics: german, Lead: "act_intern"}, Options{}, graph.NotFound, "lead: there is no record"},
		{"on board and excluded", ix, Draft{Topics: german, OnBoard: []string{"act_amt"}, Exclude: []string{"act_amt"}}, Options{},
			graph.Invalid, "exclude[0]: act_amt is on board"},
		{"negative weight", ix, Draft{Topics: german}, weights(Weight{Topic, -1}), graph.Invalid, "options.weights[0].weight: is -1"},
		{"no number", ix, Draft{Topics: german}, weights(Weight{Topic, math.NaN()}), graph.Invalid, "options.weights[0].weight"},
		{"weight twice", ix, Draft{Topics: german}, weights(Weight{Topic, 1}, Weight{Topic, 2}), graph.Invalid, "options.weights[1].component"},
		{"component", ix, Draft{Topics: german}, weights(Weight{"TOPICS", 1}), graph.Invalid, "did you mean TOPIC?"},
		{"all zero", ix, Draft{Topics: german}, weights(
			Weight{Topic, 0}, Weight{TargetGroup, 0}, Weight{Language, 0}, Weight{RoleFit, 0}, Weight{Experience, 0},
			Weight{Trust, 0}, Weight{Reach, 0}, Weight{Place, 0}, Weight{Bridge, 0},
		), graph.Invalid, "options.weights: are all zero"},
		{"radius", ix, Draft{Topics: german}, Options{RadiusKm: ptr(0.)}, graph.Invalid, "options.radiusKm: is 0"},
		{"preference", ix, Draft{Topics: german}, Options{Prefer: "NEWS"}, graph.Invalid, "did you mean NEW?"},
		{"kind", ix, Draft{Topics: german}, Options{Kinds: []graph.ActorKind{"CLUB"}}, graph.Invalid, "options.kinds[0]"},
	} {
		if _, err := c.ix.Match(t.Context(), c.draft, c.options); graph.CodeOf(err) != c.code || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: got %v, want %s %s", c.name, err, c.code, c.says)
		}
	}
	wrong := Draft{Topics: []graph.RequiredTopic{{Topic: "a"}, {Topic: "b"}}, Lead: "act_x"}
	if _, err := ix.Match(t.Context(), wrong, Options{}); err == nil || strings.Count(err.Error(), "\n") != 2 {
		t.Errorf("got %v, want three findings", err)
	}
	if _, err := ix.WhyNot(t.Context(), "act_none", lessons(), Options{}, 3); graph.CodeOf(err) != graph.NotFound {
		t.Errorf("got %v, want NOT_FOUND", err)
	}
	if _, err := public.index(t).Stored("ini_none"); graph.CodeOf(err) != graph.NotFound {
		t.Errorf("got %v, want NOT_FOUND", err)
	}
	m := must(ix.Match(t.Context(), lessons(), Options{}))(t)
	for _, c := range []struct {
		size   int
		quotas []Quota
		field  string
	}{
		{0, nil, "size"}, {21, nil, "size"}, {3, make([]Quota, 7), "quotas"},
		{3, []Quota{{Min: 1}}, "quotas[0].name"}, {3, []Quota{{Name: "a", Min: 2, Max: ptr(1)}}, "quotas[0].max"},
		{3, []Quota{{Name: "a"}, {Name: "a"}}, "quotas[1].name"}, {3, []Quota{{Name: "a", Min: -1}}, "quotas[0].min"},
	} {
		if _, err := m.Coalition(t.Context(), c.size, c.quotas); err == nil || !strings.Contains(err.Error(), c.field+": ") {
			t.Errorf("got %v, want something about %s", err, c.field)
		}
	}
}
