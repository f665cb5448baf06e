-- Ties. {tie} is conditions on the tie or link l; conditions on its ends have become a set of keys.

-- name: ties_by_id
SELECT id, content, revision, updated_at, updated_by FROM record
WHERE id IN (SELECT value FROM json_each(:ids)) AND type = 'TIE' AND level <= :audience

-- name: tie_page
SELECT a.k, a.id FROM {from} WHERE {after}
ORDER BY a.id {dir} LIMIT {limit}

-- name: tie_count
-- None: the set of hits is at hand, and its size.

-- name: ties_of
SELECT l.k, t.id, o.key, l.kind
FROM link AS l CROSS JOIN tie AS t ON t.k = l.k CROSS JOIN actor AS o ON o.k = l.other
WHERE l.actor = :actor AND l.level <= {audience} AND {tie} AND {after}
ORDER BY o.key {dir}, l.kind {dir}, t.id {dir} LIMIT {limit}

-- name: ties_of_count
SELECT count(*) FROM link AS l WHERE l.actor = :actor AND l.level <= {audience} AND {tie}
