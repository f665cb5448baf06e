-- Initiatives.

-- name: initiatives_by_id
SELECT id, content, revision, updated_at, updated_by, place_hidden FROM record
WHERE id IN (SELECT value FROM json_each(:ids)) AND type = 'INITIATIVE' AND level <= :audience

-- name: initiative_page
SELECT a.k, a.id, a.key FROM {from} WHERE {after}
ORDER BY a.key {dir}, a.id {dir} LIMIT {limit} + 0

-- name: children
SELECT i.k, i.id FROM initiative AS i INDEXED BY initiative_by_parent
WHERE i.parent = :owner AND i.level <= :audience
ORDER BY i.key, i.id LIMIT :first + 0
