// Offers. {from} and {where} say which, as for actors.

// name: offers_by_id
MATCH (o:Record)
USING INDEX SEEK o:Record(id)
WHERE o.id IN $ids AND o.shown <= $audience
RETURN collect([o.id, o.doc, o.revision, o.updatedAt, o.updatedBy, o.placeHidden])

// name: offer_page
{from}
WHERE {where} AND o.byName {gt} $place
WITH o ORDER BY o.byName {dir} LIMIT $limit
RETURN collect([o.id, o.doc, o.revision, o.updatedAt, o.updatedBy, o.placeHidden, o.byName]) AS page

// name: offer_count
CALL () {
  {from}
  WHERE {where}
  RETURN collect(o) AS hits
}
CALL (hits) {
  {page}
}
RETURN page, size(hits)

// name: offers_of
MATCH (provider:Record)
USING INDEX SEEK provider:Record(id)
WHERE provider.id IN $ids AND provider.shown <= $audience
CALL (provider) {
  MATCH (o:Offer)-[:PROVIDER]->(provider)
  WHERE o.shown <= $audience
  WITH o ORDER BY o.byName LIMIT $first
  RETURN collect([o.id, o.doc, o.revision, o.updatedAt, o.updatedBy, o.placeHidden]) AS page
}
RETURN collect([provider.id, page])
