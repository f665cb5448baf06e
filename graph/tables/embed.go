package tables

import "akteursnetz/graph"

var embeds = table{
	name: "embeds.csv",
	of:   graph.EmbedType,
	columns: []string{
		"name", "title_*", "title_status", "kinds", "topics", "target_groups", "languages", "places", "offered", "view",
	},
	required: []string{"name"},
	fields:   map[string]string{"titles": "title_*", "id": "name"},
	read: func(r *row) graph.Entity {
		return &graph.Embed{
			Name: r.word("name"), Titles: r.texts("title"), Kinds: kindsOf(r.words("kinds")), Topics: r.words("topics"),
			TargetGroups: r.words("target_groups"), Languages: r.words("languages"), Places: r.words("places"),
			Offered: r.words("offered"), View: graph.EmbedView(r.word("view")),
		}
	},
	write: func(e graph.Entity) []cells {
		m := e.(*graph.Embed)
		c := cells{
			"name": m.Name, "kinds": wordsOf(m.Kinds), "topics": joinList(m.Topics), "target_groups": joinList(m.TargetGroups),
			"languages": joinList(m.Languages), "places": joinList(m.Places), "offered": joinList(m.Offered), "view": string(m.View),
		}
		c.texts("title", m.Titles)
		return []cells{c}
	},
}

func kindsOf(words []string) []graph.ActorKind {
	var kinds []graph.ActorKind
	for _, word := range words {
		kinds = append(kinds, graph.ActorKind(word))
	}
	return kinds
}
