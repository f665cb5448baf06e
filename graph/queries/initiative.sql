-- Initiatives.

-- name: initiatives_by_id
SELECT id, content, revision, updated_at, updated_by FROM record
WHERE id IN (SELECT value FROM json_each(:ids)) AND n BETWEEN :low AND :high

-- name: initiative_page
SELECT a.n, a.id, a.key FROM {from} WHERE {where} AND {after}
ORDER BY a.key {dir}, a.id {dir} LIMIT {limit}

-- name: initiative_count
SELECT count(*) FROM {hits}

-- name: children
SELECT i.n, i.id FROM initiative AS i INDEXED BY initiative_by_parent
WHERE i.parent = :owner AND i.n BETWEEN :low AND :high
ORDER BY i.key, i.id LIMIT :first
