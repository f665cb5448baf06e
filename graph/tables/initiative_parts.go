package tables

import (
	"strconv"

	"akteursnetz/graph"
)

// The tables of an initiative's parts: a row reads as an initiative that holds nothing but the part.

var bodies = table{
	name:     "bodies.csv",
	of:       graph.InitiativeType,
	part:     "bodies",
	columns:  []string{"id", "initiative", "kind", "decides", "also_accompanying", "name", "topic", "responsible"},
	required: []string{"id", "initiative", "kind", "name"},
	read: func(r *row) graph.Entity {
		return &graph.Initiative{ID: r.word("initiative"), Bodies: []graph.Body{{
			ID: r.word("id"), Kind: graph.BodyKind(r.word("kind")), Decides: r.isTrue("decides"),
			AlsoAccompanying: r.isTrue("also_accompanying"), Name: r.text("name"), Topic: r.word("topic"),
			Responsible: r.word("responsible"),
		}}}
	},
	write: func(e graph.Entity) (rows []cells) {
		i := e.(*graph.Initiative)
		for _, b := range i.Bodies {
			rows = append(rows, cells{
				"id": b.ID, "initiative": i.ID, "kind": string(b.Kind), "decides": strconv.FormatBool(b.Decides),
				"also_accompanying": strconv.FormatBool(b.AlsoAccompanying), "name": b.Name, "topic": b.Topic,
				"responsible": b.Responsible,
			})
		}
		return rows
	},
}

var milestones = table{
	name:     "milestones.csv",
	of:       graph.InitiativeType,
	part:     "milestones",
	columns:  []string{"id", "initiative", "title", "due", "reached"},
	required: []string{"id", "initiative", "title"},
	read: func(r *row) graph.Entity {
		return &graph.Initiative{ID: r.word("initiative"), Milestones: []graph.Milestone{{
			ID: r.word("id"), Title: r.text("title"), Due: r.day("due"), Reached: r.day("reached"),
		}}}
	},
	write: func(e graph.Entity) (rows []cells) {
		i := e.(*graph.Initiative)
		for _, m := range i.Milestones {
			rows = append(rows, cells{
				"id": m.ID, "initiative": i.ID, "title": m.Title, "due": string(m.Due), "reached": string(m.Reached),
			})
		}
		return rows
	},
}

var buildingBlocks = table{
	name:     "building_blocks.csv",
	of:       graph.InitiativeType,
	part:     "buildingBlocks",
	columns:  []string{"initiative", "number", "state", "note"},
	required: []string{"initiative", "number", "state"},
	read: func(r *row) graph.Entity {
		return &graph.Initiative{ID: r.word("initiative"), Blocks: []graph.BuildingBlock{{
			Number: r.count("number", r.word("number")), State: graph.BlockState(r.word("state")), Note: r.text("note"),
		}}}
	},
	write: func(e graph.Entity) (rows []cells) {
		i := e.(*graph.Initiative)
		for _, b := range i.Blocks {
			rows = append(rows, cells{
				"initiative": i.ID, "number": strconv.Itoa(b.Number), "state": string(b.State), "note": b.Note,
			})
		}
		return rows
	},
}

var requests = table{
	name:     "requests.csv",
	of:       graph.InitiativeType,
	part:     "requests",
	columns:  []string{"initiative", "actor", "answer", "reason", "asked_at"},
	required: []string{"initiative", "actor", "answer"},
	read: func(r *row) graph.Entity {
		return &graph.Initiative{ID: r.word("initiative"), Requests: []graph.Request{{
			Actor: r.word("actor"), Answer: graph.RequestAnswer(r.word("answer")), Reason: r.text("reason"), AskedAt: r.day("asked_at"),
		}}}
	},
	write: func(e graph.Entity) (rows []cells) {
		i := e.(*graph.Initiative)
		for _, q := range i.Requests {
			rows = append(rows, cells{
				"initiative": i.ID, "actor": q.Actor, "answer": string(q.Answer), "reason": q.Reason, "asked_at": string(q.AskedAt),
			})
		}
		return rows
	},
}
