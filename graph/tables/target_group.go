package tables

import "akteursnetz/graph"

var targetGroups = table{
	name:     "target_groups.csv",
	of:       graph.TargetGroupType,
	columns:  []string{"slug", "label_*", "label_status"},
	required: []string{"slug"},
	fields:   map[string]string{"labels": "label_*", "id": "slug"},
	read: func(r *row) graph.Entity {
		return &graph.TargetGroup{Slug: r.word("slug"), Labels: r.texts("label")}
	},
	write: func(e graph.Entity) []cells {
		g := e.(*graph.TargetGroup)
		c := cells{"slug": g.Slug}
		c.texts("label", g.Labels)
		return []cells{c}
	},
}
