-- What the snapshot of the network is made of.

-- name: view_actors
SELECT a.k, a.id, a.level, r.content FROM actor AS a CROSS JOIN record AS r ON r.k = a.k

-- name: view_ties
-- So many ties as one text, a line each, and where the next ones begin: a row for each would cost three times as much.
SELECT max(k), group_concat(line, char(10)) FROM (
  SELECT k, concat_ws(' ', id, level, a, b, kind, weight, since, until, confirmed_from, confirmed_to, coalesce(initiative, 0), initiative_level) AS line
  FROM tie WHERE k > :after ORDER BY k LIMIT :limit + 0
)

-- name: view_attached
-- Records of a type that are not deleted.
SELECT id, level, place_hidden, content FROM record WHERE id > :after AND id < :end AND deleted IS NULL

-- name: view_touched
-- The records that the commits after one touched, some of them more than once; at most so many rows.
SELECT r.id, r.k, r.type
FROM (SELECT k FROM touched WHERE number > :commit LIMIT :limit + 0) AS t CROSS JOIN record AS r ON r.k = t.k
