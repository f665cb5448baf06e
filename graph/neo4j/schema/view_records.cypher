CALL () {
  MATCH (a:Record)
  WHERE a.id IN $ids AND a:Actor
  RETURN collect([a.id, a.kind, a.shown]) AS nodes
}
CALL () {
  MATCH (a)-[t:TIE]->(b)
  WHERE t.id IN $ties
  RETURN collect([t.id, a.id, b.id, t.kind, t.weight, t.since, t.until, t.confirmed, t.shown]) AS edges
}
RETURN nodes, edges
