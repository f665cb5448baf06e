package graph

import (
	"fmt"
	"slices"
	"strings"
)

// Composition tells which rules of the participation process an initiative meets.
type Composition struct {
	Met   bool
	Rules []RuleState // in the order of the process
}

// RuleState is one rule: whether it is met and, in words, what is there or missing.
type RuleState struct {
	Code  string
	Met   bool
	Texts Texts // de, en
}

// Member is an actor's seat in an initiative.
type Member struct {
	Body  string // id; empty: in the initiative as a whole
	Actor *Actor
}

// Compose judges an initiative by its visible members on a date. The rules are those of the agreement of the
// Führungsakademie Baden-Württemberg on the participation process: a deciding steering group with members from
// outside the administration, an accompanying group (the two may be one), a working group with a responsible actor
// for each field, a moderation team of two, newcomers' own voice, the council's backing, milestones kept.
func Compose(i *Initiative, members []Member, topics *Taxonomy, today Date) Composition {
	c := composer{initiative: i, members: members, topics: topics, today: today}
	rules := []RuleState{
		c.steering(), c.outside(), c.accompanying(), c.fields(), c.responsible(), c.moderation(), c.voice(), c.backing(),
		c.milestones(),
	}
	met := !slices.ContainsFunc(rules, func(rule RuleState) bool { return !rule.Met })
	return Composition{Met: met, Rules: rules}
}

type composer struct {
	initiative *Initiative
	members    []Member
	topics     *Taxonomy
	today      Date
}

func rule(code string, met bool, de, en string) RuleState {
	return RuleState{Code: code, Met: met, Texts: blockTitle(de, en)}
}

// either picks the sentence for a met or an unmet rule.
func either(code string, met bool, deMet, enMet, deMissing, enMissing string) RuleState {
	if met {
		return rule(code, true, deMet, enMet)
	}
	return rule(code, false, deMissing, enMissing)
}

func (c composer) bodies(kind BodyKind) []Body {
	var out []Body
	for _, body := range c.initiative.Bodies {
		if body.Kind == kind {
			out = append(out, body)
		}
	}
	return out
}

func (c composer) membersOf(body string) []*Actor {
	var out []*Actor
	for _, member := range c.members {
		if member.Body == body {
			out = append(out, member.Actor)
		}
	}
	return out
}

func (c composer) steering() RuleState {
	met := slices.ContainsFunc(c.bodies(SteeringGroup), func(b Body) bool { return b.Decides })
	return either("STEERING_GROUP", met,
		"Eine beschließende Steuerungsgruppe ist benannt.", "A deciding steering group is named.",
		"Es fehlt eine beschließende Steuerungsgruppe.", "A deciding steering group is missing.")
}

func (c composer) outside() RuleState {
	for _, body := range c.bodies(SteeringGroup) {
		for _, actor := range c.membersOf(body.ID) {
			if actor.Kind.OutsideAdministration() {
				return rule("STEERING_GROUP_OUTSIDE_MEMBERS", true,
					"Der Steuerungsgruppe gehören Mitglieder von außerhalb der Verwaltung an, etwa "+actor.Name+".",
					"The steering group has members from outside the administration, such as "+actor.Name+".")
			}
		}
	}
	return rule("STEERING_GROUP_OUTSIDE_MEMBERS", false,
		"In der Steuerungsgruppe fehlen Mitglieder von außerhalb der Verwaltung.",
		"The steering group lacks members from outside the administration.")
}

func (c composer) accompanying() RuleState {
	met := len(c.bodies(AccompanyingGroup)) > 0 ||
		slices.ContainsFunc(c.bodies(SteeringGroup), func(b Body) bool { return b.AlsoAccompanying })
	return either("ACCOMPANYING_GROUP", met,
		"Eine Begleitgruppe ist eingerichtet.", "An accompanying group is set up.",
		"Es fehlt eine Begleitgruppe der Zivilgesellschaft.", "An accompanying group of civil society is missing.")
}

// fields asks for a working group per topic of the initiative; one for a topic above it counts.
func (c composer) fields() RuleState {
	groups := c.bodies(WorkingGroup)
	var de, en []string
	for _, required := range c.initiative.Topics {
		above := c.topics.Ancestors(required.Topic)
		if slices.ContainsFunc(groups, func(b Body) bool { return slices.Contains(above, b.Topic) }) {
			continue
		}
		if topic := c.topics.Topic(required.Topic); topic != nil {
			de, en = append(de, topic.Label("de")), append(en, topic.Label("en"))
		}
	}
	switch {
	case len(groups) == 0:
		return rule("WORKING_GROUPS", false, "Es fehlen Arbeitsgruppen für die Handlungsfelder.",
			"Working groups for the fields of action are missing.")
	case len(de) > 0:
		return rule("WORKING_GROUPS", false, "Ohne Arbeitsgruppe: "+strings.Join(de, ", ")+".",
			"Without a working group: "+strings.Join(en, ", ")+".")
	}
	return rule("WORKING_GROUPS", true, "Jedes Handlungsfeld hat eine Arbeitsgruppe.",
		"Every field of action has a working group.")
}

func (c composer) responsible() RuleState {
	groups := c.bodies(WorkingGroup)
	if len(groups) == 0 {
		return rule("WORKING_GROUPS_RESPONSIBLE", false, "Es fehlen Arbeitsgruppen mit Verantwortlichen.",
			"Working groups with responsible actors are missing.")
	}
	var without []string
	for _, group := range groups {
		if group.Responsible == "" {
			without = append(without, group.Name)
		}
	}
	names := strings.Join(without, ", ")
	return either("WORKING_GROUPS_RESPONSIBLE", len(without) == 0,
		"Jede Arbeitsgruppe hat Verantwortliche.", "Every working group has a responsible actor.",
		"Arbeitsgruppen ohne Verantwortliche: "+names+".", "Working groups without a responsible actor: "+names+".")
}

func (c composer) moderation() RuleState {
	most := 0
	teams := c.bodies(ModerationTeam)
	for _, team := range teams {
		if count := len(c.membersOf(team.ID)); count == 2 {
			return rule("MODERATION_TEAM", true, "Das Moderationsteam hat zwei Mitglieder.",
				"The moderation team has two members.")
		} else if count > most {
			most = count
		}
	}
	return either("MODERATION_TEAM", false, "", "",
		fmt.Sprintf("Ein Moderationsteam besteht aus zwei Mitgliedern; bekannt: %d.", most),
		fmt.Sprintf("A moderation team has two members; known: %d.", most))
}

func (c composer) voice() RuleState {
	met := slices.ContainsFunc(c.members, func(m Member) bool {
		return m.Actor.Kind == MigrantOrganization || m.Actor.MigrantLed != nil && *m.Actor.MigrantLed
	})
	return either("NEWCOMERS_VOICE", met,
		"Eine Migrantenorganisation wirkt mit.", "A migrant organization takes part.",
		"Es wirkt keine Migrantenorganisation mit.", "No migrant organization takes part.")
}

func (c composer) backing() RuleState {
	met := slices.ContainsFunc(c.initiative.Blocks, func(b BuildingBlock) bool {
		return b.Number == 2 && b.State == BlockDone
	})
	return either("COUNCIL_BACKING", met,
		"Gemeinderat oder Kreistag trägt das Vorhaben.", "The council backs the project.",
		"Der Beschluss von Gemeinderat oder Kreistag fehlt (Baustein 2).",
		"The council's decision is missing (building block 2).")
}

func (c composer) milestones() RuleState {
	var late []string
	for _, m := range c.initiative.Milestones {
		if m.Reached == "" && m.Due != "" && m.Due < c.today {
			late = append(late, m.Title)
		}
	}
	switch names := strings.Join(late, ", "); {
	case len(c.initiative.Milestones) == 0:
		return rule("MILESTONES", false, "Es sind keine Meilensteine festgelegt.", "No milestones are set.")
	case names != "":
		return rule("MILESTONES", false, "Überfällige Meilensteine: "+names+".", "Overdue milestones: "+names+".")
	}
	return rule("MILESTONES", true, "Kein Meilenstein ist überfällig.", "No milestone is overdue.")
}
