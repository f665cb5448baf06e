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
RETURN nodes, edges
