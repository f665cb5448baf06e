-- The tree of topics; package graph puts it in order.

-- name: topics
SELECT id, content, revision, updated_at, updated_by FROM record WHERE n BETWEEN :low AND :high AND id > 'top_' AND id < 'top`'
