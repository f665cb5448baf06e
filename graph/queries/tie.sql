-- Ties. Conditions on the ends of a tie have become sets of keys before these are asked.

-- name: ties_by_id
SELECT id, content, revision, updated_at, updated_by, place_hidden FROM record
WHERE id IN (SELECT value FROM json_each(:ids)) AND type = 'TIE' AND level <= :audience

-- name: tie_page
SELECT a.k, a.id FROM {from} WHERE {after}
ORDER BY a.id {dir} LIMIT {limit} + 0

-- name: ties_of
-- The ties of each actor among keys, in order: {forth} and {back} are conditions on those that begin and that end there.
SELECT l.k, l.id, o.key, l.kind, l.a, l.b, 1 AS forth
FROM json_each({keys}) AS e CROSS JOIN tie AS l ON l.a = e.value CROSS JOIN actor AS o ON o.k = l.b
WHERE l.level <= {audience} AND {forth}
UNION ALL
SELECT l.k, l.id, o.key, l.kind, l.b, l.a, 0
FROM json_each({keys}) AS e CROSS JOIN tie AS l ON l.b = e.value CROSS JOIN actor AS o ON o.k = l.a
WHERE l.level <= {audience} AND {back}
ORDER BY 3, 4, 2
