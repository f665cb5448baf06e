// Initiatives. {from} and {where} say which, as for actors.

// name: initiatives_by_id
MATCH (i:Record)
USING INDEX SEEK i:Record(id)
WHERE i.id IN $ids AND i.shown <= $audience
RETURN collect([i.id, i.doc, i.revision, i.updatedAt, i.updatedBy, i.placeHidden])

// name: initiative_page
{from}
WHERE {where} AND i.byName {gt} $place
WITH i ORDER BY i.byName {dir} LIMIT $limit
RETURN collect([i.id, i.doc, i.revision, i.updatedAt, i.updatedBy, i.placeHidden, i.byName]) AS page

// name: initiative_count
CALL () {
  {from}
  WHERE {where}
  RETURN collect(i) AS hits
}
CALL (hits) {
  {page}
}
RETURN page, size(hits)

// name: children
MATCH (parent:Record)
USING INDEX SEEK parent:Record(id)
WHERE parent.id IN $ids AND parent.shown <= $audience
CALL (parent) {
  MATCH (i:Initiative)-[:PARENT]->(parent)
  WHERE i.shown <= $audience
  WITH i ORDER BY i.byName LIMIT $first
  RETURN collect([i.id, i.doc, i.revision, i.updatedAt, i.updatedBy, i.placeHidden]) AS page
}
RETURN collect([parent.id, page])
