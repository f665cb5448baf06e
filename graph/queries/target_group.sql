-- The target groups; package graph puts them in order.

-- name: target_groups
-- Nothing where the sum of the revisions is the known one.
SELECT id, content, revision, updated_at, updated_by, place_hidden FROM record
WHERE id > 'grp_' AND id < 'grp`'
  AND :known <> (SELECT sum(revision) FROM record WHERE id > 'grp_' AND id < 'grp`')
