-- What conditions select: the keys of records, joined by commas, or postings of keys. Package sqlite keeps those that the
-- audience may see and joins the sets as the filter says.

-- name: where_ids
SELECT group_concat(k) FROM record WHERE id IN (SELECT value FROM json_each(:ids))

-- name: where_tags
SELECT posting.bits
FROM json_each(:tags) AS tag
  CROSS JOIN term ON term.class = tag.value ->> 0 AND term.value = tag.value ->> 1
  CROSS JOIN posting ON posting.t = term.t
WHERE term.audience <= :audience AND term.until >= :audience AND posting.part BETWEEN :low AND :high

-- name: where_text
SELECT group_concat(search.rowid & 0xffffffff) FROM search
WHERE search MATCH :match AND search.rowid BETWEEN :low AND :high

-- name: where_box
SELECT group_concat(spot.s >> 1) FROM area CROSS JOIN spot ON spot.s = area.s
WHERE area.south <= :north AND area.north >= :south AND area.west <= :east AND area.east >= :west
  AND spot.lat BETWEEN :south AND :north AND spot.lon BETWEEN :west AND :east
  AND spot.audience <= :audience AND spot.until >= :audience

-- name: where_near
-- Each key is followed by its squared chord.
SELECT group_concat(k || ',' || chord) FROM (
  SELECT spot.s >> 1 AS k,
    (spot.x - :x) * (spot.x - :x) + (spot.y - :y) * (spot.y - :y) + (spot.z - :z) * (spot.z - :z) AS chord
  FROM area CROSS JOIN spot ON spot.s = area.s
  WHERE area.south <= :north AND area.north >= :south AND area.west <= :east AND area.east >= :west
    AND spot.audience <= :audience AND spot.until >= :audience
) WHERE chord <= :chord

-- name: where_verified
SELECT group_concat(k) FROM actor INDEXED BY actor_by_verified WHERE verified >= :since

-- name: where_ties
-- For each actor among keys the other ends of its ties: {forth} and {back} are conditions on ties that begin and that
-- end there.
SELECT e.value,
  (SELECT group_concat(l.b) FROM tie AS l WHERE l.a = e.value AND l.level <= {audience} AND {forth}),
  (SELECT group_concat(l.a) FROM tie AS l WHERE l.b = e.value AND l.level <= {audience} AND {back})
FROM json_each({keys}) AS e

-- Conditions on a tie l.

-- name: tie_kinds
l.kind IN ({kinds})

-- name: tie_direction
-- What makes a tie count against its direction.
l.symmetric

-- name: tie_active
(l.since <= {date} AND (l.until = '' OR l.until >= {date}))

-- name: tie_confirmed
l.confirmed = {confirmed}

-- name: tie_weight
l.weight >= {weight}

-- name: tie_since
l.since >= {since}

-- name: tie_initiative
(l.initiative = {initiative} AND l.initiative_level <= {audience})
