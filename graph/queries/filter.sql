-- Conditions on one record, whose number stands for {n}. They are joined with AND, OR and NOT. The record is one the
-- audience may see; terms already stand for tags that the audience may see.

-- name: where_ids
{n} IN (SELECT r.n FROM record AS r WHERE r.id IN (SELECT value FROM json_each({ids})))

-- name: where_tags
EXISTS (SELECT 1 FROM tag WHERE tag.n = {n} AND tag.t {terms})

-- name: where_text
EXISTS (SELECT 1 FROM search WHERE search MATCH {match} AND search.rowid = {n})

-- name: where_box
EXISTS (
  SELECT 1 FROM spot
  WHERE spot.s IN (2 * {n}, 2 * {n} + 1) AND spot.audience <= {audience} AND spot.until >= {audience}
    AND spot.lat BETWEEN {south} AND {north} AND spot.lon BETWEEN {west} AND {east}
)

-- name: where_near
EXISTS (
  SELECT 1 FROM spot
  WHERE spot.s IN (2 * {n}, 2 * {n} + 1) AND spot.audience <= {audience} AND spot.until >= {audience}
    AND (spot.x - {x}) * (spot.x - {x}) + (spot.y - {y}) * (spot.y - {y}) + (spot.z - {z}) * (spot.z - {z}) <= {chord}
)

-- name: where_verified
EXISTS (SELECT 1 FROM actor WHERE actor.n = {n} AND actor.verified >= {since})

-- name: where_ties
-- Counting stops when the answer is known.
(SELECT count(*) FROM (
  SELECT 1 FROM link AS {l} WHERE {l}.actor = {n} AND {l}.n BETWEEN {low} AND {high} AND {tie} LIMIT {enough}
)) BETWEEN {min} AND {max}

-- Conditions on a tie {l}.

-- name: tie_kinds
{l}.kind IN (SELECT value FROM json_each({kinds}))

-- name: tie_direction
({l}.forth = {forth} OR {l}.symmetric)

-- name: tie_active
({l}.since <= {date} AND ({l}.until = '' OR {l}.until >= {date}))

-- name: tie_confirmed
{l}.confirmed = {confirmed}

-- name: tie_weight
{l}.weight >= {weight}

-- name: tie_since
{l}.since >= {since}

-- name: tie_initiative
({l}.initiative = {initiative} AND {l}.initiative_shown <= {audience})
