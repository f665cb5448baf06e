package tables

import (
	"strconv"
	"strings"

	"akteursnetz/graph"
)

var initiatives = table{
	name: "initiatives.csv",
	of:   graph.InitiativeType,
	columns: []string{
		"id", "parent", "title", "aim", "lead", "partners", "places", "status", "from", "until", "topics", "target_groups",
		"languages", "roles", "outcome", "visibility", "source",
	},
	required: []string{"id", "title"},
	read:     readInitiative,
	write:    writeInitiative,
}

func readInitiative(r *row) graph.Entity {
	i := &graph.Initiative{
		ID: r.word("id"), Parent: r.word("parent"), Title: r.text("title"), Aim: r.text("aim"), Lead: r.word("lead"),
		Partners: r.words("partners"), Places: r.words("places"), Status: graph.Status(r.word("status")),
		Topics: readRequiredTopics(r), TargetGroups: r.words("target_groups"), Languages: r.languages("languages"),
		Roles: readRequiredRoles(r), Outcome: r.text("outcome"), Visibility: r.visibility("visibility", graph.Public),
		Source: r.text("source"),
	}
	i.From, i.FromPrecision = r.date("from", false)
	i.Until, i.UntilPrecision = r.date("until", true)
	return i
}

// readRequiredTopics reads slug, slug:weight or slug:weight:redundancy.
func readRequiredTopics(r *row) []graph.RequiredTopic {
	var out []graph.RequiredTopic
	for _, value := range r.words("topics") {
		parts := strings.SplitN(value, ":", 3)
		topic := graph.RequiredTopic{Topic: parts[0], Weight: 1, Redundancy: 1}
		if len(parts) > 1 {
			topic.Weight = r.number("topics", parts[1])
		}
		if len(parts) > 2 {
			topic.Redundancy = r.count("topics", parts[2])
		}
		out = append(out, topic)
	}
	return out
}

// readRequiredRoles reads ROLE, ROLE:quantity or ROLE:quantity:critical.
func readRequiredRoles(r *row) []graph.RequiredRole {
	var out []graph.RequiredRole
	for _, value := range r.words("roles") {
		parts := strings.SplitN(value, ":", 3)
		role := graph.RequiredRole{Role: graph.Role(parts[0]), Quantity: 1}
		if len(parts) > 1 {
			role.Quantity = r.count("roles", parts[1])
		}
		if len(parts) > 2 {
			role.Critical = parts[2] == critical
			if !role.Critical {
				r.fail("roles", "%.60q is unknown; write ROLE:quantity:%s or ROLE:quantity", value, critical)
			}
		}
		out = append(out, role)
	}
	return out
}

const critical = "critical"

func writeInitiative(e graph.Entity) []cells {
	i := e.(*graph.Initiative)
	c := cells{
		"id": i.ID, "parent": i.Parent, "title": i.Title, "aim": i.Aim, "lead": i.Lead, "partners": joinList(i.Partners),
		"places": joinList(i.Places), "status": string(i.Status), "from": i.From.Partial(i.FromPrecision),
		"until": i.Until.Partial(i.UntilPrecision), "topics": requiredTopics(i.Topics),
		"target_groups": joinList(i.TargetGroups), "roles": requiredRoles(i.Roles), "outcome": i.Outcome,
		"visibility": i.Visibility.String(), "source": i.Source,
	}
	c.languages("languages", i.Languages)
	return []cells{c}
}

func requiredTopics(topics []graph.RequiredTopic) string {
	values := make([]string, len(topics))
	for n, topic := range topics {
		values[n] = topic.Topic
		switch {
		case topic.Redundancy != 1:
			values[n] = withPart(withPart(topic.Topic, number(topic.Weight)), strconv.Itoa(topic.Redundancy))
		case topic.Weight != 1:
			values[n] = withPart(topic.Topic, number(topic.Weight))
		}
	}
	return joinList(values)
}

func requiredRoles(roles []graph.RequiredRole) string {
	values := make([]string, len(roles))
	for n, role := range roles {
		values[n] = string(role.Role)
		switch {
		case role.Critical:
			values[n] = withPart(withPart(string(role.Role), strconv.Itoa(role.Quantity)), critical)
		case role.Quantity != 1:
			values[n] = withPart(string(role.Role), strconv.Itoa(role.Quantity))
		}
	}
	return joinList(values)
}
