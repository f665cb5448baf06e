-- The target groups; package graph puts them in order.

-- name: target_groups
SELECT id, content, revision, updated_at, updated_by FROM record WHERE n BETWEEN :low AND :high AND id > 'grp_' AND id < 'grp`'
