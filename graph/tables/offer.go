package tables

import "akteursnetz/graph"

var offers = table{
	name: "offers.csv",
	of:   graph.OfferType,
	columns: []string{
		"id", "provider", "initiative", "kind", "status", "title_*", "title_status", "description_*", "description_status",
		"topics", "target_groups", "languages", "place", "url", "visibility", "source", "verified_at",
	},
	required: []string{"id", "provider", "kind", "status"},
	fields:   map[string]string{"titles": "title_*", "descriptions": "description_*"},
	read:     readOffer,
	write:    writeOffer,
}

func readOffer(r *row) graph.Entity {
	return &graph.Offer{
		ID: r.word("id"), Provider: r.word("provider"), Initiative: r.word("initiative"),
		Kind: graph.OfferKind(r.word("kind")), Status: graph.Status(r.word("status")), Titles: r.texts("title"),
		Descriptions: r.texts("description"), Topics: r.words("topics"), TargetGroups: r.words("target_groups"),
		Languages: r.languages("languages"), Place: r.word("place"), URL: r.text("url"),
		Visibility: r.visibility("visibility", graph.Public), Source: r.text("source"),
		VerifiedAt: r.day("verified_at"),
	}
}

func writeOffer(e graph.Entity) []cells {
	o := e.(*graph.Offer)
	c := cells{
		"id": o.ID, "provider": o.Provider, "initiative": o.Initiative, "kind": string(o.Kind), "status": string(o.Status),
		"topics": joinList(o.Topics), "target_groups": joinList(o.TargetGroups), "place": o.Place, "url": o.URL,
		"visibility": o.Visibility.String(), "source": o.Source, "verified_at": string(o.VerifiedAt),
	}
	c.texts("title", o.Titles)
	c.texts("description", o.Descriptions)
	c.languages("languages", o.Languages)
	return []cells{c}
}
