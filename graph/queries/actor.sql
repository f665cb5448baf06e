-- Actors. {from} is the whole table in the order of an index, or the actors of a set of keys; {after} is where the page
-- begins, {dir} the direction. SQLite would plan anew for each limit if it stood alone: therefore + 0.

-- name: actors_by_id
SELECT id, content, revision, updated_at, updated_by, place_hidden FROM record
WHERE id IN (SELECT value FROM json_each(:ids)) AND type = 'ACTOR' AND level <= :audience

-- name: actors_by_name
SELECT a.k, a.id, a.key FROM {from} WHERE {after}
ORDER BY a.key {dir}, a.id {dir} LIMIT {limit} + 0

-- name: actors_by_updated
SELECT a.k, a.id, a.updated FROM {from} WHERE {after}
ORDER BY a.updated {dir}, a.id {dir} LIMIT {limit} + 0

-- name: actors_by_verified
-- Actors never verified come last in both directions: they are asked for on their own.
SELECT a.k, a.id, a.verified FROM {from} WHERE {after}
ORDER BY a.verified {dir}, a.id {dir} LIMIT {limit} + 0

-- name: actors_by_distance
-- The ids decide between equal distances, which where_near gave.
SELECT k, id FROM actor WHERE k IN (SELECT value FROM json_each(:keys))

-- name: actor_ids
SELECT a.id FROM json_each(:keys) AS hit CROSS JOIN actor AS a ON a.k = hit.value

-- name: actor_count
-- Those that the full-text index finds: other conditions are counted by their sets.
SELECT count(*) FROM search WHERE search MATCH :match AND search.rowid BETWEEN :low AND :high

-- name: actor_facet
SELECT term.value, posting.bits FROM term CROSS JOIN posting ON posting.t = term.t
WHERE term.class = :class AND term.audience <= :audience AND term.until >= :audience
  AND posting.part BETWEEN :low AND :high
ORDER BY term.value

-- name: actor_freshness
-- The actors of each day of verification, and their kinds.
SELECT kind, verified, group_concat(k) FROM actor GROUP BY kind, verified

-- name: neighbours
-- Those at the other ends of ties, in order.
SELECT group_concat(k) FROM (
  SELECT a.k FROM json_each({keys}) AS e CROSS JOIN actor AS a ON a.k = e.value WHERE {after}
  ORDER BY a.key {dir}, a.id {dir})
