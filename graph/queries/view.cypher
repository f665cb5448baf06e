// What the snapshot of the network is made of.

// name: view_actors
MATCH (a:Record)
USING INDEX SEEK a:Record(id)
WHERE a.id > $after AND a.id < 'act`' AND NOT a:Tombstone
WITH a ORDER BY a.id LIMIT $limit
RETURN collect([a.id, a.doc, a.shown])

// name: view_ties
MATCH (a)-[t:TIE]->(b)
USING INDEX SEEK t:TIE(id)
WHERE t.id > $after
WITH a, t, b ORDER BY t.id LIMIT $limit
RETURN collect([t.id, a.id, b.id, t.kind, t.weight, t.since, t.until, t.confirmedByFrom, t.confirmedByTo,
  t.shown, t.initiative, t.initiativeShown])

// name: view_attached
// Records of a type that are not deleted.
MATCH (r:Record)
USING INDEX SEEK r:Record(id)
WHERE r.id > $after AND r.id < $end AND NOT r:Tombstone
WITH r ORDER BY r.id LIMIT $limit
RETURN collect([r.id, r.doc, r.shown, r.placeHidden])

// name: view_touched
// The records that commits after one touched, each once; at most so many.
MATCH (c:Change)
USING INDEX SEEK c:Change(commit, seq)
WHERE c.commit > $commit AND c.seq >= 0
UNWIND c.touched AS id
WITH DISTINCT id LIMIT $limit
RETURN collect(id)
