package graph

import (
	"strings"
	"testing"
)

// complete is an initiative that meets every rule of the participation process, with its members.
func complete() (*Initiative, []Member) {
	i := &Initiative{
		Topics: []RequiredTopic{{Topic: "deutsch"}},
		Bodies: []Body{
			{ID: "bod_s", Kind: SteeringGroup, Decides: true, AlsoAccompanying: true, Name: "Steuerung"},
			{ID: "bod_w", Kind: WorkingGroup, Name: "AG Sprache", Topic: "sprache", Responsible: "act_v"},
			{ID: "bod_m", Kind: ModerationTeam, Name: "Moderation"},
		},
		Milestones: []Milestone{{ID: "mil_a", Title: "Auftakt", Due: "2026-06-01"}},
		Blocks:     []BuildingBlock{{Number: 2, State: BlockDone}},
	}
	office, club := &Actor{Kind: PublicAuthority, Name: "Amt"}, &Actor{Kind: MigrantOrganization, Name: "Verein"}
	return i, []Member{{"bod_s", office}, {"bod_s", club}, {"bod_m", office}, {"bod_m", club}}
}

var compositionTopics = NewTaxonomy([]*Topic{
	{Slug: "sprache", Labels: Texts{{Lang: "de", Text: "Sprache"}}},
	{Slug: "deutsch", Parent: "sprache", Labels: Texts{{Lang: "de", Text: "Deutsch lernen"}}},
})

func TestComposeComplete(t *testing.T) {
	i, members := complete()
	c := Compose(i, members, compositionTopics, "2026-06-01")
	equal(t, "met", c.Met, true)
	equal(t, "rules", len(c.Rules), 9)
	for _, rule := range c.Rules {
		for _, lang := range []string{"de", "en"} {
			if text, ok := rule.Texts.In(lang); !ok || !strings.HasSuffix(text, ".") {
				t.Errorf("%s says %q in %s", rule.Code, text, lang)
			}
		}
	}
}

func TestComposeMissing(t *testing.T) {
	for _, c := range []struct {
		rule, says string
		edit       func(*Initiative, []Member) []Member
	}{
		{"STEERING_GROUP", "beschließende", func(i *Initiative, m []Member) []Member { i.Bodies[0].Decides = false; return m }},
		{"STEERING_GROUP_OUTSIDE_MEMBERS", "außerhalb", func(_ *Initiative, m []Member) []Member { return append(m[:1:1], m[2:]...) }},
		{"ACCOMPANYING_GROUP", "Begleitgruppe", func(i *Initiative, m []Member) []Member { i.Bodies[0].AlsoAccompanying = false; return m }},
		{"WORKING_GROUPS", "Deutsch lernen", func(i *Initiative, m []Member) []Member { i.Bodies[1].Topic = ""; return m }},
		{"WORKING_GROUPS_RESPONSIBLE", "AG Sprache", func(i *Initiative, m []Member) []Member { i.Bodies[1].Responsible = ""; return m }},
		{"MODERATION_TEAM", "bekannt: 1", func(_ *Initiative, m []Member) []Member { return m[:3] }},
		{"NEWCOMERS_VOICE", "Migrantenorganisation", func(_ *Initiative, m []Member) []Member {
			m[1].Actor, m[3].Actor = &Actor{Kind: Company}, &Actor{Kind: Company}
			return m
		}},
		{"COUNCIL_BACKING", "Baustein 2", func(i *Initiative, m []Member) []Member { i.Blocks[0].State = BlockRunning; return m }},
		{"MILESTONES", "Auftakt", func(i *Initiative, m []Member) []Member { i.Milestones[0].Due = "2026-05-31"; return m }},
	} {
		i, members := complete()
		got := Compose(i, c.edit(i, members), compositionTopics, "2026-06-01")
		equal(t, c.rule+": met as a whole", got.Met, false)
		for _, rule := range got.Rules {
			equal(t, c.rule+": "+rule.Code, rule.Met, rule.Code != c.rule)
			if text, _ := rule.Texts.In("de"); rule.Code == c.rule && !strings.Contains(text, c.says) {
				t.Errorf("%s says %q, without %q", c.rule, text, c.says)
			}
		}
	}
}

func TestComposeEmpty(t *testing.T) {
	c := Compose(&Initiative{}, nil, NewTaxonomy(nil), "2026-06-01")
	for _, rule := range c.Rules {
		equal(t, rule.Code, rule.Met, false)
		if text, _ := rule.Texts.In("de"); strings.Contains(text, ": .") || strings.HasSuffix(text, "..") {
			t.Errorf("%s says %q", rule.Code, text)
		}
	}
}

func TestComposeMigrantLed(t *testing.T) {
	i, members := complete()
	led := &Actor{Kind: Association, MigrantLed: new(true)}
	members[1].Actor, members[3].Actor = led, led
	equal(t, "a club that says so is a voice", Compose(i, members, compositionTopics, "2026-06-01").Met, true)
}
