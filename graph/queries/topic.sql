-- The tree of topics; package graph puts it in order.

-- name: topics
-- Nothing where the sum of the revisions is the known one.
SELECT id, content, revision, updated_at, updated_by, place_hidden FROM record
WHERE id > 'top_' AND id < 'top`'
  AND :known <> (SELECT sum(revision) FROM record WHERE id > 'top_' AND id < 'top`')
