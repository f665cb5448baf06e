// Embeds.

// name: embeds_by_id
MATCH (e:Record)
USING INDEX SEEK e:Record(id)
WHERE e.id IN $ids AND e.shown <= $audience
RETURN collect([e.id, e.doc, e.revision, e.updatedAt, e.updatedBy, e.placeHidden])
