// Records of any type.

// name: records_by_type
MATCH (r:Record)
USING INDEX SEEK r:Record(id)
WHERE r.id > $after AND r.id < $end AND r.shown <= $audience
WITH r ORDER BY r.id LIMIT $limit
RETURN collect([r.id, r.doc, r.revision, r.updatedAt, r.updatedBy, r.placeHidden])

// name: records_referring
MATCH (target:Record)
USING INDEX SEEK target:Record(id)
WHERE target.id = $id AND target.shown <= $audience
CALL (target) {
  MATCH (target)<-[:!TIE]-(r:Record)
  WHERE r.shown <= $audience
  RETURN DISTINCT r.type AS type, r AS found
  UNION
  MATCH (target)-[r:TIE]-()
  WHERE r.shown <= $audience
  RETURN 'TIE' AS type, r AS found
  UNION
  MATCH ()-[r:TIE]->()
  USING INDEX SEEK r:TIE(initiative)
  WHERE r.initiative = target.id AND r.shown <= $audience
  RETURN 'TIE' AS type, r AS found
}
RETURN collect([found.id, found.doc, found.revision, found.updatedAt, found.updatedBy, found.placeHidden, type])

// name: deleted_records
// The database keeps the number of tombstones: where there are none, none is looked for.
MATCH (t:Tombstone)
WITH CASE count(t) WHEN 0 THEN [] ELSE $ids END AS ids
MATCH (r:Record)
USING INDEX SEEK r:Record(id)
WHERE r.id IN ids AND r:Tombstone
RETURN collect(r.id)

// name: any_record
// Deleted ones count, tokens do not.
RETURN EXISTS { MATCH (r:Record) WHERE r.type <> 'TOKEN' }

// What the rules of writing ask.

// name: load_records
// A tie is a node only once it is a tombstone.
CALL () {
  MATCH (t:Tombstone)
  WITH CASE count(t) WHEN 0 THEN $nodes ELSE $nodes + $ties END AS ids
  MATCH (r:Record) USING INDEX SEEK r:Record(id) WHERE r.id IN ids
  RETURN collect([r.id, r.doc, r.revision, r.updatedAt, r.updatedBy, r.placeHidden, r.type, r.shown, r.deleted]) AS nodes
}
CALL () {
  MATCH ()-[r:TIE]->() USING INDEX SEEK r:TIE(id) WHERE r.id IN $ties
  RETURN collect([r.id, r.doc, r.revision, r.updatedAt, r.updatedBy, r.placeHidden, 'TIE', r.shown, null]) AS ties
}
RETURN nodes + ties

// name: load_heads
CALL () {
  MATCH (r:Record) USING INDEX SEEK r:Record(id) WHERE r.id IN $ids
  RETURN collect([r.id, r.shown, r.placeHidden, elementId(r)]) AS nodes
}
CALL () {
  MATCH ()-[r:TIE]->() USING INDEX SEEK r:TIE(id) WHERE r.id IN $ties
  RETURN collect([r.id, r.shown, null, null]) AS ties
}
RETURN nodes + ties

// name: referrers
CALL () {
  MATCH (target:Record) USING INDEX SEEK target:Record(id) WHERE target.id IN $ids
  MATCH (target)<-[:!TIE]-(r:Record)
  RETURN r.id AS id
  UNION
  MATCH (target:Record) USING INDEX SEEK target:Record(id) WHERE target.id IN $ids
  MATCH (target)-[r:TIE]-()
  RETURN r.id AS id
  UNION
  MATCH ()-[r:TIE]->() USING INDEX SEEK r:TIE(initiative) WHERE r.initiative IN $ids
  RETURN r.id AS id
}
WITH id ORDER BY id
RETURN collect(id)

// name: on_topic
// The index of words is no help in a transaction that writes: where relationships were deleted, Neo4j 5.26 leaves out
// the nodes that have their numbers.
MATCH (topic:Record {id: $topic})
USING INDEX SEEK topic:Record(id)
MATCH (topic)<-[:PARENT*0..]-(:Topic)<-[:TOPIC]-(r)
WITH DISTINCT r.id AS id ORDER BY id
RETURN collect(id)

// name: tie_keys
MATCH ()-[t:TIE]->()
USING INDEX SEEK t:TIE(key)
WHERE t.key IN $keys
RETURN collect([t.key, t.id])

// name: part_of
MATCH (a:Record)-[t:TIE]->(b)
USING INDEX SEEK a:Record(id)
WHERE a.id IN $actors AND t.kind = 'PART_OF'
WITH a.id AS part, b.id AS whole ORDER BY part, whole
RETURN collect([part, whole])

// name: put_records
// {record} is CREATE for records known to be new, else MERGE.
UNWIND $rows AS row
{record}
SET r = row
RETURN collect([r.id, elementId(r)])

// name: bury_records
UNWIND $rows AS row
MERGE (r:Record {id: row.id})
REMOVE r:Topic:TargetGroup:Actor:Initiative:Participation:Offer:Need:Embed:Token
SET r:Tombstone, r = row
WITH r
MATCH (r)-[reference]-()
DELETE reference
RETURN count(reference)
