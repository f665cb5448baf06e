-- What only SQLite is asked: where a search begins (hits.go), content by key, and the upkeep of the index (put.go).

-- Lists of the numbers of records that an audience may see and for which a condition holds, each once.

-- name: list_tag
SELECT tag.n FROM tag WHERE tag.t = {term} AND tag.n BETWEEN {low} AND {high}

-- name: list_tags
SELECT DISTINCT tag.n FROM tag
WHERE tag.t IN (SELECT value FROM json_each({terms})) AND tag.n BETWEEN {low} AND {high}

-- name: list_text
SELECT search.rowid AS n FROM search WHERE search MATCH {match} AND search.rowid BETWEEN {low} AND {high}

-- name: list_ids
SELECT r.n FROM record AS r WHERE r.id IN (SELECT value FROM json_each({ids})) AND r.n BETWEEN {low} AND {high}

-- name: list_box
SELECT spot.n FROM area CROSS JOIN spot ON spot.s = area.s
WHERE area.south <= {north} AND area.north >= {south} AND area.west <= {east} AND area.east >= {west}
  AND spot.lat BETWEEN {south} AND {north} AND spot.lon BETWEEN {west} AND {east}
  AND spot.audience <= {audience} AND spot.until >= {audience} AND spot.n BETWEEN {low} AND {high}

-- name: list_near
SELECT spot.n FROM area CROSS JOIN spot ON spot.s = area.s
WHERE area.south <= {north} AND area.north >= {south} AND area.west <= {east} AND area.east >= {west}
  AND (spot.x - {x}) * (spot.x - {x}) + (spot.y - {y}) * (spot.y - {y}) + (spot.z - {z}) * (spot.z - {z}) <= {chord}
  AND spot.audience <= {audience} AND spot.until >= {audience} AND spot.n BETWEEN {low} AND {high}

-- name: terms
-- The terms that stand for tags as an audience sees them, and how many records carry them.
SELECT term.t, term.size
FROM json_each(:tags) AS wanted CROSS JOIN term
  ON term.class = wanted.value ->> 0 AND term.value = wanted.value ->> 1
WHERE term.audience <= :audience AND term.until >= :audience

-- name: numbers
SELECT id, n FROM record WHERE id IN (SELECT value FROM json_each(:ids)) AND deleted IS NULL

-- name: numbers_of_all
SELECT id, n FROM record WHERE id IN (SELECT value FROM json_each(:ids))

-- name: contents
SELECT k, content, revision, updated_at, updated_by FROM record WHERE k IN (SELECT value FROM json_each(:keys))

-- name: text_count
SELECT count(*) FROM search WHERE search MATCH :match AND search.rowid BETWEEN :low AND :high

-- name: view_actors_among
SELECT n, id, kind FROM actor WHERE n IN (SELECT value FROM json_each(:numbers))

-- name: view_ties_among
SELECT t.n, t.id, a.id, b.id, t.kind, t.weight, t.since, t.until, t.confirmed
FROM tie AS t CROSS JOIN record AS a ON a.k = t.a & 0xffffffffff CROSS JOIN record AS b ON b.k = t.b & 0xffffffffff
WHERE t.n IN (SELECT value FROM json_each(:numbers))

-- The upkeep of the index. What a record had before is taken away first.

-- name: last_key
SELECT coalesce(max(k), 0) FROM record

-- name: put_actor
INSERT INTO actor (n, id, key, kind, updated, verified) VALUES (:n, :id, :key, :kind, :updated, :verified)

-- name: put_initiative
INSERT INTO initiative (n, id, key, parent) VALUES (:n, :id, :key, :parent)

-- name: put_participation
INSERT INTO participation (n, id, initiative, actor) VALUES (:n, :id, :initiative, :actor)

-- name: put_offer
INSERT INTO offer (n, id, key, provider) VALUES (:n, :id, :key, :provider)

-- name: put_need
INSERT INTO need (n, id, actor) VALUES (:n, :id, :actor)

-- name: put_tie
INSERT INTO tie (n, id, a, b, kind, symmetric, weight, since, until, confirmed, initiative, initiative_shown, key)
VALUES (:n, :id, :a, :b, :kind, :symmetric, :weight, :since, :until, :confirmed, :initiative, :initiative_shown, :key)

-- name: put_token
INSERT INTO token (n, id, name, hash) VALUES (:n, :id, :name, :hash)

-- name: put_text
INSERT INTO search (rowid, name, short_name, description, topics) VALUES (:n, :name, :short_name, :description, :topics)

-- name: put_spot
INSERT INTO spot (s, n, audience, until, x, y, z, lat, lon) VALUES (:s, :n, :audience, :until, :x, :y, :z, :lat, :lon)

-- name: put_area
INSERT INTO area (s, south, north, west, east) VALUES (:s, :lat, :lat, :lon, :lon)

-- name: put_term
INSERT INTO term (class, value, audience, until) VALUES (:class, :value, :audience, :until)
ON CONFLICT DO UPDATE SET size = size RETURNING t

-- name: put_tags
INSERT INTO tag (t, n) SELECT value ->> 0, value ->> 1 FROM json_each(:rows) WHERE true ON CONFLICT DO NOTHING

-- name: put_mentions
INSERT INTO mention (target, source) SELECT value ->> 0, value ->> 1 FROM json_each(:rows) WHERE true ON CONFLICT DO NOTHING

-- name: put_touched
INSERT INTO touched (number, seq, k) SELECT :number, :seq, k FROM record WHERE id IN (SELECT value FROM json_each(:ids))

-- name: drop_actor
DELETE FROM actor WHERE n = :n

-- name: drop_initiative
DELETE FROM initiative WHERE n = :n

-- name: drop_participation
DELETE FROM participation WHERE n = :n

-- name: drop_offer
DELETE FROM offer WHERE n = :n

-- name: drop_need
DELETE FROM need WHERE n = :n

-- name: drop_tie
DELETE FROM tie WHERE n = :n

-- name: drop_token
DELETE FROM token WHERE n = :n

-- name: drop_text
DELETE FROM search WHERE rowid = :n

-- name: drop_spots
DELETE FROM spot WHERE s IN (2 * :n, 2 * :n + 1)

-- name: drop_areas
DELETE FROM area WHERE s IN (2 * :n, 2 * :n + 1)

-- name: drop_tags
DELETE FROM tag WHERE n = :n

-- name: drop_mentions
DELETE FROM mention WHERE source = :k
