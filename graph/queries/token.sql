-- Bearer tokens.

-- name: token_by_hash
SELECT r.id, r.content, r.revision, r.updated_at, r.updated_by, r.place_hidden
FROM token AS t CROSS JOIN record AS r ON r.k = t.k
WHERE t.hash = :hash

-- name: tokens
SELECT r.id, r.content, r.revision, r.updated_at, r.updated_by, r.place_hidden
FROM token AS t CROSS JOIN record AS r ON r.k = t.k
ORDER BY t.name, t.id
