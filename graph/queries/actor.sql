-- Actors. {from} and {where} say which: all, or those that a filter left (package sqlite, hits.go). {after} is where the
-- page begins, {dir} the direction.

-- name: actors_by_id
SELECT id, content, revision, updated_at, updated_by FROM record
WHERE id IN (SELECT value FROM json_each(:ids)) AND n BETWEEN :low AND :high

-- name: actors_by_name
SELECT a.n, a.id, a.key FROM {from} WHERE {where} AND {after}
ORDER BY a.key {dir}, a.id {dir} LIMIT {limit}

-- name: actors_by_updated
SELECT a.n, a.id, a.updated FROM {from} WHERE {where} AND {after}
ORDER BY a.updated {dir}, a.id {dir} LIMIT {limit}

-- name: actors_by_verified
-- Actors never verified come last in both directions: they are asked for on their own.
SELECT a.n, a.id, a.verified FROM {from} WHERE {where} AND {after}
ORDER BY a.verified {dir}, a.id {dir} LIMIT {limit}

-- name: actors_by_distance
SELECT * FROM (
  SELECT a.n, a.id,
    (p.x - {x}) * (p.x - {x}) + (p.y - {y}) * (p.y - {y}) + (p.z - {z}) * (p.z - {z}) AS chord
  FROM {from} CROSS JOIN spot AS p ON p.s IN (2 * a.n, 2 * a.n + 1)
  WHERE p.audience <= {audience} AND p.until >= {audience} AND {where}
) AS a WHERE {after}
ORDER BY a.chord {dir}, a.id {dir} LIMIT {limit}

-- name: actor_ids
SELECT a.id FROM {from} WHERE {where}

-- name: actor_count
SELECT count(*) FROM {hits}

-- name: actor_facet
SELECT term.value, count(*) AS actors
FROM {hits} AS hit CROSS JOIN tag ON tag.n = hit.n CROSS JOIN term ON term.t = tag.t
WHERE term.class = {class} AND term.audience <= {audience} AND term.until >= {audience}
GROUP BY term.value ORDER BY actors DESC, term.value LIMIT {limit}

-- name: actor_freshness
-- Limits say for each kind since when an actor must have been verified to be current, and to be ageing.
SELECT
  CASE
    WHEN a.verified = '' THEN 'UNKNOWN'
    WHEN a.verified >= l.value ->> 'current' THEN 'CURRENT'
    WHEN a.verified >= l.value ->> 'ageing' THEN 'AGEING'
    ELSE 'STALE'
  END AS freshness, count(*) AS actors
FROM {hits} AS hit CROSS JOIN actor AS a ON a.n = hit.n CROSS JOIN json_each({limits}) AS l ON l.key = a.kind
GROUP BY freshness ORDER BY actors DESC, freshness LIMIT {limit}

-- name: neighbours
SELECT DISTINCT a.n, a.id, a.key
FROM link AS l CROSS JOIN actor AS a ON a.n = l.other
WHERE l.actor = {actor} AND l.n BETWEEN {low} AND {high} AND {tie} AND {where} AND {after}
ORDER BY a.key {dir}, a.id {dir} LIMIT {limit}

-- name: neighbour_count
SELECT count(DISTINCT l.other) FROM link AS l
WHERE l.actor = {actor} AND l.n BETWEEN {low} AND {high} AND {tie} AND {where}
