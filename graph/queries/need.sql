-- Needs.

-- name: needs_by_id
SELECT id, content, revision, updated_at, updated_by, place_hidden FROM record
WHERE id IN (SELECT value FROM json_each(:ids)) AND type = 'NEED' AND level <= :audience

-- name: need_page
SELECT a.k, a.id FROM {from} WHERE {after}
ORDER BY a.id {dir} LIMIT {limit} + 0

-- name: needs_of
SELECT n.k, n.id FROM need AS n INDEXED BY need_by_actor
WHERE n.actor = :owner AND n.level <= :audience
ORDER BY n.id LIMIT :first + 0
