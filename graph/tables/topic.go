package tables

import "akteursnetz/graph"

var topics = table{
	name:     "topics.csv",
	of:       graph.TopicType,
	columns:  []string{"slug", "parent", "label_*", "label_status", "synonyms_de"},
	required: []string{"slug"},
	fields:   map[string]string{"labels": "label_*", "synonyms": "synonyms_de", "id": "slug"},
	read: func(r *row) graph.Entity {
		return &graph.Topic{
			Slug: r.word("slug"), Parent: r.word("parent"), Labels: r.texts("label"),
			Synonyms: splitList(r.text("synonyms_de")),
		}
	},
	write: func(e graph.Entity) []cells {
		t := e.(*graph.Topic)
		c := cells{"slug": t.Slug, "parent": t.Parent, "synonyms_de": joinList(t.Synonyms)}
		c.texts("label", t.Labels)
		return []cells{c}
	},
}
