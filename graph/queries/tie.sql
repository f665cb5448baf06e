-- Ties. Link is the view of a tie from either end; {tie} and {where} are conditions on it and on its ends.

-- name: ties_by_id
SELECT id, content, revision, updated_at, updated_by FROM record
WHERE id IN (SELECT value FROM json_each(:ids)) AND n BETWEEN :low AND :high

-- name: tie_page
SELECT l.n, l.id FROM tie AS l INDEXED BY tie_by_id
WHERE l.n BETWEEN {low} AND {high} AND {tie} AND {after}
ORDER BY l.id {dir} LIMIT {limit}

-- name: tie_count
SELECT count(*) FROM tie AS l WHERE l.n BETWEEN {low} AND {high} AND {tie}

-- name: ties_of
SELECT l.n, l.id, o.key, l.kind
FROM link AS l CROSS JOIN actor AS o ON o.n = l.other
WHERE l.actor = {actor} AND l.n BETWEEN {low} AND {high} AND {tie} AND {after}
ORDER BY o.key {dir}, l.kind {dir}, l.id {dir} LIMIT {limit}

-- name: ties_of_count
SELECT count(*) FROM link AS l WHERE l.actor = {actor} AND l.n BETWEEN {low} AND {high} AND {tie}
