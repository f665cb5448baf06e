// Who takes part in what.

// name: participations_by_id
MATCH (p:Record)
USING INDEX SEEK p:Record(id)
WHERE p.id IN $ids AND p.shown <= $audience
RETURN collect([p.id, p.doc, p.revision, p.updatedAt, p.updatedBy, p.placeHidden])

// name: participations_in
MATCH (i:Record)
USING INDEX SEEK i:Record(id)
WHERE i.id IN $ids AND i.shown <= $audience
CALL (i) {
  MATCH (a:Actor)<-[:ACTOR]-(p:Participation)-[:INITIATIVE]->(i)
  WHERE p.shown <= $audience
  WITH p ORDER BY a.sortKey, p.id LIMIT $first
  RETURN collect([p.id, p.doc, p.revision, p.updatedAt, p.updatedBy, p.placeHidden]) AS page
}
RETURN collect([i.id, page])

// name: participations_of
MATCH (a:Record)
USING INDEX SEEK a:Record(id)
WHERE a.id IN $ids AND a.shown <= $audience
CALL (a) {
  MATCH (i:Initiative)<-[:INITIATIVE]-(p:Participation)-[:ACTOR]->(a)
  WHERE p.shown <= $audience
  WITH p ORDER BY i.sortKey, p.id LIMIT $first
  RETURN collect([p.id, p.doc, p.revision, p.updatedAt, p.updatedBy, p.placeHidden]) AS page
}
RETURN collect([a.id, page])
