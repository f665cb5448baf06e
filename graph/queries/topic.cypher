// The tree of topics; package graph puts it in order.

// name: topics
MATCH (t:Topic)
RETURN collect([t.id, t.doc, t.revision, t.updatedAt, t.updatedBy])
