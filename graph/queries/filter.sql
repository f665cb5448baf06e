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
SELECT group_concat(spot.s >> 1) FROM area CROSS JOIN spot ON spot.s = area.s
WHERE area.south <= :north AND area.north >= :south AND area.west <= :east AND area.east >= :west
  AND (spot.x - :x) * (spot.x - :x) + (spot.y - :y) * (spot.y - :y) + (spot.z - :z) * (spot.z - :z) <= :chord
  AND spot.audience <= :audience AND spot.until >= :audience

-- name: where_verified
SELECT group_concat(k) FROM actor INDEXED BY actor_by_verified WHERE verified >= :since

-- name: where_ties
-- The links of the records among keys: the tie, both ends, and whether it goes forth.
SELECT l.k, l.actor, l.other, l.forth FROM json_each({keys}) AS e CROSS JOIN link AS l ON l.actor = e.value
WHERE l.level <= {audience} AND {tie}

-- Conditions on a tie l.

-- name: tie_kinds
l.kind IN (SELECT value FROM json_each({kinds}))

-- name: tie_direction
(l.forth = {forth} OR l.symmetric)

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
