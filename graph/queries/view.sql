-- What the snapshot of the network is made of.

-- name: view_actors
SELECT k, id, level, kind FROM actor

-- name: view_ties
SELECT k, id, level, a, b, kind, weight, since, until, confirmed FROM tie

-- name: view_touched
-- The records that the commits after one touched, some of them more than once; at most so many rows.
SELECT r.id, r.k, r.type
FROM (SELECT k FROM touched WHERE number > :commit LIMIT :limit + 0) AS t CROSS JOIN record AS r ON r.k = t.k
