package tables

import "akteursnetz/graph"

var needs = table{
	name:     "needs.csv",
	of:       graph.NeedType,
	columns:  []string{"id", "actor", "initiative", "topic", "text", "status", "visibility", "source"},
	required: []string{"id", "topic", "text"},
	together: map[string]string{"actor": "initiative"},
	read: func(r *row) graph.Entity {
		return &graph.Need{
			ID: r.word("id"), Actor: r.word("actor"), Initiative: r.word("initiative"), Topic: r.word("topic"),
			Text: r.text("text"), Status: graph.NeedStatus(r.word("status")),
			Visibility: r.visibility("visibility", graph.InternalOnly), Source: r.text("source"),
		}
	},
	write: func(e graph.Entity) []cells {
		n := e.(*graph.Need)
		return []cells{{
			"id": n.ID, "actor": n.Actor, "initiative": n.Initiative, "topic": n.Topic, "text": n.Text,
			"status": string(n.Status), "visibility": n.Visibility.String(), "source": n.Source,
		}}
	},
}
