// What only Neo4j is asked: how pages are counted and cut where it matters whence the list comes, and the upkeep of the graph.

// name: chord
// The squared distance of a record from the middle of a circle.
({n}.{x} - {cx}) * ({n}.{x} - {cx}) + ({n}.{y} - {cy}) * ({n}.{y} - {cy}) + ({n}.{z} - {cz}) * ({n}.{z} - {cz})

// name: actors_by_relevance
// {from} ranks: m is the rank of what a search found.
{from}
WHERE {where} AND m {ge} $key AND (m {gt} $key OR a.byName {gt} $place)
WITH a, m ORDER BY m {dir}, a.byName {dir} {late} LIMIT $limit
RETURN collect([a.id, a.doc, a.revision, a.updatedAt, a.updatedBy, a.placeHidden, a.byName, m]) AS page

// name: scan_count
// Counts a list without a filter, whose page is cut in the order of an index.
CALL () {
  {page}
}
CALL () {
  {from}
  WHERE {where}
  RETURN count(*) AS total
}
RETURN page, total

// name: measured_count
// actor_count for lists by distance and by rank: the measure m of each hit is kept.
CALL () {
  {from}
  WHERE {where}
  RETURN collect([a, m]) AS hits
}
CALL (hits) {
  {page}
}
RETURN page, size(hits)

// name: view_records
// What the snapshot of the network takes over after a commit.
CALL () {
  MATCH (a:Record)
  USING INDEX SEEK a:Record(id)
  WHERE a.id IN $actors AND NOT a:Tombstone
  RETURN collect([a.id, a.doc, a.shown]) AS nodes
}
CALL () {
  MATCH (a)-[t:TIE]->(b)
  USING INDEX SEEK t:TIE(id)
  WHERE t.id IN $ties
  RETURN collect([t.id, a.id, b.id, t.kind, t.weight, t.since, t.until, t.confirmedByFrom, t.confirmedByTo,
  t.shown, t.initiative, t.initiativeShown]) AS edges
}
CALL () {
  MATCH (r:Record)
  USING INDEX SEEK r:Record(id)
  WHERE r.id IN $attached AND NOT r:Tombstone
  RETURN collect([r.id, r.doc, r.shown, r.placeHidden]) AS attached
}
RETURN nodes, edges, attached

// The upkeep of the graph. Nodes are met by the database's own ids where the transaction has seen them before.

// name: recognise
// The layout of the graph, and whether the database holds anything.
OPTIONAL MATCH (c:Commit {id: 'commit'})
RETURN c.format, EXISTS { (n) }

// name: put_format
MERGE (c:Commit {id: 'commit'})
ON CREATE SET c.number = 0
SET c.format = $format

// name: lock
// A SET takes the lock of all writes; a property that is only read would not.
MATCH (c:Commit {id: 'commit'})
SET c.locked = true
WITH c
RETURN c.number

// name: put_references
UNWIND $references AS reference
MATCH (source), (target)
WHERE elementId(source) = reference[0] AND elementId(target) = reference[2]
CREATE (source)-[:$(reference[1])]->(target)
RETURN count(*)

// name: drop_references
MATCH (source:Record)-[old:!TIE]->()
USING INDEX SEEK source:Record(id)
WHERE source.id IN $ids
DELETE old
RETURN count(*)

// name: put_ties
UNWIND $rows AS row
MATCH (tail), (head)
WHERE elementId(tail) = row.tail AND elementId(head) = row.head
CREATE (tail)-[t:TIE]->(head)
SET t = row.properties
RETURN count(t)

// name: drop_ties
MATCH ()-[t:TIE]->()
USING INDEX SEEK t:TIE(id)
WHERE t.id IN $ids
DELETE t
RETURN count(*)

// name: contact_entries
MATCH (c:Change)
USING INDEX SEEK c:Change(subject)
WHERE c.subject IN $ids AND c.fields CONTAINS '"contact":'
RETURN collect([c.commit, c.seq, c.fields])

// name: put_values
UNWIND $entries AS entry
MATCH (c:Change {commit: entry.commit, seq: entry.seq})
SET c.fields = entry.fields
RETURN count(c)
