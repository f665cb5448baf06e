-- Needs.

-- name: needs_by_id
SELECT id, content, revision, updated_at, updated_by FROM record
WHERE id IN (SELECT value FROM json_each(:ids)) AND n BETWEEN :low AND :high

-- name: need_page
SELECT a.n, a.id FROM {from} WHERE {where} AND {after}
ORDER BY a.id {dir} LIMIT {limit}

-- name: need_count
SELECT count(*) FROM {hits}

-- name: needs_of
SELECT n.n, n.id FROM need AS n INDEXED BY need_by_actor
WHERE n.actor = :owner AND n.n BETWEEN :low AND :high
ORDER BY n.id LIMIT :first
