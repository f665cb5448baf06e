// Ties. {tie} are conditions on the tie t and on its ends; {ends} binds tail and head where one is asked about.

// name: ties_by_id
MATCH ()-[t:TIE]->()
USING INDEX SEEK t:TIE(id)
WHERE t.id IN $ids AND t.shown <= $audience
RETURN collect([t.id, t.doc, t.revision, t.updatedAt, t.updatedBy, t.placeHidden])

// name: tie_page
// {count} is the next block where the total is asked for.
CALL () {
  MATCH (tail)-[t:TIE]->(head)
  USING INDEX SEEK t:TIE(id)
  WHERE t.id {gt} $id AND t.shown <= $audience AND {tie}
  WITH t ORDER BY t.id {dir} LIMIT $limit
  RETURN collect([t.id, t.doc, t.revision, t.updatedAt, t.updatedBy, t.placeHidden]) AS page
}
{count}
RETURN page, {total}

// name: tie_count
CALL () {
  MATCH (tail)-[t:TIE]->(head)
  WHERE t.shown <= $audience AND {tie}
  RETURN count(t) AS total
}

// name: ties_of
UNWIND $ids AS id
MATCH (me:Record {id: id})
USING INDEX SEEK me:Record(id)
WHERE me.shown <= $audience
CALL (me) {
  MATCH (me)-[t:TIE]-(other){ends}
  WHERE t.shown <= $audience AND {tie}
    AND other.sortKey {ge} $key
    AND (other.sortKey {gt} $key OR t.kind {gt} $kind OR t.kind = $kind AND t.id {gt} $id)
  WITH t, other ORDER BY other.sortKey {dir}, t.kind {dir}, t.id {dir} LIMIT $limit
  RETURN collect([t.id, t.doc, t.revision, t.updatedAt, t.updatedBy, t.placeHidden, other.sortKey, t.kind]) AS page
}
{count}
RETURN collect([me.id, page, {total}])

// name: ties_of_count
CALL (me) {
  MATCH (me)-[t:TIE]-(other){ends}
  WHERE t.shown <= $audience AND {tie}
  RETURN count(t) AS total
}
