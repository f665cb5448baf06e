// Actors. {from} and {where} say which: all, or those that an index found for a filter (package neo4j, find.go). {gt},
// {ge} and {dir} are the direction of the page; $place, or $key and $id, is where it begins. {late} are conditions that
// are only worth asking in order, until the page is full.

// name: actors_by_id
MATCH (a:Record)
USING INDEX SEEK a:Record(id)
WHERE a.id IN $ids AND a.shown <= $audience
RETURN collect([a.id, a.doc, a.revision, a.updatedAt, a.updatedBy, a.placeHidden])

// name: actors_by_name
// byName is the sort key and the id: one value to read, compare and look up.
{from}
WHERE {where} AND a.byName {gt} $place
WITH a ORDER BY a.byName {dir} {late} LIMIT $limit
RETURN collect([a.id, a.doc, a.revision, a.updatedAt, a.updatedBy, a.placeHidden, a.byName]) AS page

// name: actors_by_updated
{from}
WHERE {where} AND a.updatedAt {ge} $key AND a.id >= '' AND (a.updatedAt {gt} $key OR a.id {gt} $id)
WITH a ORDER BY a.updatedAt {dir}, a.id {dir} {late} LIMIT $limit
RETURN collect([a.id, a.doc, a.revision, a.updatedAt, a.updatedBy, a.placeHidden, a.updatedAt]) AS page

// name: actors_by_verified
// $never stands for the date of actors never verified, so that they come last in both directions.
{from}
WHERE {where} AND coalesce(a.verifiedAt, $never) {ge} $key
  AND (coalesce(a.verifiedAt, $never) {gt} $key OR a.id {gt} $id)
WITH a ORDER BY coalesce(a.verifiedAt, $never) {dir}, a.id {dir} {late} LIMIT $limit
RETURN collect([a.id, a.doc, a.revision, a.updatedAt, a.updatedBy, a.placeHidden, coalesce(a.verifiedAt, '')]) AS page

// name: actors_by_distance
// {from} measures: m is the squared distance.
{from}
WHERE {where} AND m {ge} $key AND (m {gt} $key OR a.id {gt} $id)
WITH a, m ORDER BY m {dir}, a.id {dir} {late} LIMIT $limit
RETURN collect([a.id, a.doc, a.revision, a.updatedAt, a.updatedBy, a.placeHidden, m]) AS page

// name: actor_ids
{from}
WHERE {where}
RETURN collect(a.id)

// name: actor_count
// The whole list is found once: to count it and to cut the page.
CALL () {
  {from}
  WHERE {where}
  RETURN collect(a) AS hits
}
CALL (hits) {
  {page}
}
RETURN page, size(hits)

// name: actor_facet
// A tag for some audiences only ends with @ and the audience.
{from}
WHERE {where}
UNWIND a.tags AS tag
WITH tag, count(*) AS actors
WITH split(tag, '@') AS parts, actors
WHERE size(parts) = 1 OR parts[1] = $level
WITH split(parts[0], '=') AS parts, actors
WHERE parts[0] IN $classes
WITH parts[0] AS class, parts[1] AS value, sum(actors) AS actors
ORDER BY actors DESC, value
WITH class, collect([value, actors])[..$first] AS values
RETURN collect([class, values])

// name: actor_freshness
{from}
WHERE {where}
WITH a.kind AS kind, coalesce(a.verifiedAt, '') AS verified, count(*) AS actors
RETURN collect([kind, verified, actors])

// name: neighbours
// {count} is the next block where the total is asked for.
UNWIND $ids AS id
MATCH (me:Record {id: id})
USING INDEX SEEK me:Record(id)
WHERE me.shown <= $audience
CALL (me) {
  MATCH (me)-[t:TIE]-(a){ends}
  WHERE t.shown <= $audience AND {tie} AND {where}
  WITH DISTINCT a
  WHERE a.byName {gt} $place
  WITH a ORDER BY a.byName {dir} LIMIT $limit
  RETURN collect([a.id, a.doc, a.revision, a.updatedAt, a.updatedBy, a.placeHidden, a.byName]) AS page
}
{count}
RETURN collect([me.id, page, {total}])

// name: neighbour_count
CALL (me) {
  MATCH (me)-[t:TIE]-(a){ends}
  WHERE t.shown <= $audience AND {tie} AND {where}
  RETURN count(DISTINCT a) AS total
}

// name: actors_on_topics
// Each topic has a query for the index of words, which finds only what the audience may see. {count} is the next block
// where the total is asked for.
UNWIND $topics AS topic
CALL (topic) {
  CALL db.index.fulltext.queryNodes('actors', topic[1]) YIELD node AS a
  WITH a
  WHERE a.byName {gt} $place
  WITH a ORDER BY a.byName {dir} LIMIT $limit
  RETURN collect([a.id, a.doc, a.revision, a.updatedAt, a.updatedBy, a.placeHidden, a.byName]) AS page
}
{count}
RETURN collect([topic[0], page, {total}])

// name: actors_on_topics_count
CALL (topic) {
  CALL db.index.fulltext.queryNodes('actors', topic[1]) YIELD node
  RETURN count(node) AS total
}
