// Needs. {from} and {where} say which, as for actors.

// name: needs_by_id
MATCH (n:Record)
USING INDEX SEEK n:Record(id)
WHERE n.id IN $ids AND n.shown <= $audience
RETURN collect([n.id, n.doc, n.revision, n.updatedAt, n.updatedBy, n.placeHidden])

// name: need_page
{from}
WHERE {where} AND n.id {gt} $place
WITH n ORDER BY n.id {dir} LIMIT $limit
RETURN collect([n.id, n.doc, n.revision, n.updatedAt, n.updatedBy, n.placeHidden]) AS page

// name: need_count
CALL () {
  {from}
  WHERE {where}
  RETURN collect(n) AS hits
}
CALL (hits) {
  {page}
}
RETURN page, size(hits)

// name: needs_of
MATCH (owner:Record)
USING INDEX SEEK owner:Record(id)
WHERE owner.id IN $ids AND owner.shown <= $audience
CALL (owner) {
  MATCH (n:Need)-[:ACTOR]->(owner)
  WHERE n.shown <= $audience
  WITH n ORDER BY n.id LIMIT $first
  RETURN collect([n.id, n.doc, n.revision, n.updatedAt, n.updatedBy, n.placeHidden]) AS page
}
RETURN collect([owner.id, page])
