-- What only SQLite is asked: sets of keys, content by key, and the upkeep of the index.

-- name: keys
-- Where records are that exist: hidden ones have a level beyond the audience.
SELECT id, k FROM record WHERE id IN (SELECT value FROM json_each(:ids)) AND level <= :audience

-- name: keys_of_type
SELECT id, k FROM record WHERE id IN (SELECT value FROM json_each(:ids)) AND level <= :audience AND type = :type

-- name: contents
SELECT k, content, revision, updated_at, updated_by, place_hidden FROM record WHERE k IN (SELECT value FROM json_each(:keys))

-- name: named
-- Contents of actors, and their sort keys.
SELECT r.k, r.content, r.revision, r.updated_at, r.updated_by, r.place_hidden, a.key FROM record AS r CROSS JOIN actor AS a ON a.k = r.k
WHERE r.k IN (SELECT value FROM json_each(:keys))

-- name: ids
SELECT id FROM record WHERE k IN (SELECT value FROM json_each(:keys)) ORDER BY id

-- name: terms_of
SELECT terms FROM record WHERE k IN (SELECT value FROM json_each(:keys))

-- name: values_of
-- What terms stand for, as an audience sees them.
SELECT t, value FROM term
WHERE t IN (SELECT value FROM json_each(:terms)) AND class = :class AND audience <= :audience AND until >= :audience

-- name: verified_of
SELECT kind, verified, count(*) FROM actor WHERE k IN (SELECT value FROM json_each(:keys)) GROUP BY kind, verified

-- Sets of ties.

-- name: ties_from
SELECT group_concat(tie.k) FROM tie INDEXED BY tie_from WHERE tie.a IN (SELECT value FROM json_each(:keys))

-- name: ties_to
SELECT group_concat(tie.k) FROM tie INDEXED BY tie_to WHERE tie.b IN (SELECT value FROM json_each(:keys))

-- name: tied_at_all
SELECT group_concat(e.value) FROM json_each({keys}) AS e
WHERE EXISTS (SELECT 1 FROM tie AS l WHERE l.a = e.value AND l.level <= {audience} AND {forth})
  OR EXISTS (SELECT 1 FROM tie AS l WHERE l.b = e.value AND l.level <= {audience} AND {back})

-- name: ties_among
SELECT group_concat(l.k) FROM json_each({keys}) AS e CROSS JOIN tie AS l ON l.k = e.value WHERE {tie}

-- name: view_initiatives
SELECT k, id FROM initiative

-- name: view_actors_among
SELECT a.k, a.id, a.level, r.content FROM actor AS a CROSS JOIN record AS r ON r.k = a.k
WHERE a.k IN (SELECT value FROM json_each(:keys))

-- name: view_ties_among
SELECT t.id, t.level, a.id, b.id, t.kind, t.weight, t.since, t.until, t.confirmed_from, t.confirmed_to, coalesce(i.id, ''), t.initiative_level
FROM tie AS t CROSS JOIN record AS a ON a.k = t.a CROSS JOIN record AS b ON b.k = t.b
LEFT JOIN record AS i ON i.k = t.initiative
WHERE t.k IN (SELECT value FROM json_each(:keys))

-- name: view_attached_among
SELECT id, level, place_hidden, content FROM record WHERE k IN (SELECT value FROM json_each(:keys)) AND deleted IS NULL

-- The upkeep of the index. What a record had before is taken away first.

-- name: last_key
SELECT coalesce(max(k), 0) FROM record

-- name: standing
-- Where records stand in the index.
SELECT id, k, type, level, terms FROM record WHERE id IN (SELECT value FROM json_each(:ids))

-- name: put_actor
INSERT INTO actor (k, id, level, kind, key, updated, verified)
VALUES (:k, :id, :level, :kind, :key, :updated, :verified)

-- name: put_initiative
INSERT INTO initiative (k, id, level, key, parent) VALUES (:k, :id, :level, :key, :parent)

-- name: put_participation
INSERT INTO participation (k, id, level, initiative, actor) VALUES (:k, :id, :level, :initiative, :actor)

-- name: put_offer
INSERT INTO offer (k, id, level, key, provider) VALUES (:k, :id, :level, :key, :provider)

-- name: put_need
INSERT INTO need (k, id, level, actor) VALUES (:k, :id, :level, :actor)

-- name: put_tie
INSERT INTO tie
  (k, id, level, a, b, kind, symmetric, weight, since, until, confirmed, confirmed_from, confirmed_to, initiative,
   initiative_level, key)
VALUES
  (:k, :id, :level, :a, :b, :kind, :symmetric, :weight, :since, :until, :confirmed, :confirmed_from, :confirmed_to, :initiative,
   :initiative_level, :key)

-- name: put_token
INSERT INTO token (k, id, name, hash) VALUES (:k, :id, :name, :hash)

-- name: put_text
INSERT INTO search (rowid, name, short_name, description, topics)
VALUES (:number, :name, :short_name, :description, :topics)

-- name: merge_text
-- Writes the text index anew: until then it keeps the words of rows that were deleted.
INSERT INTO search (search) VALUES ('optimize')

-- name: put_spot
INSERT INTO spot (s, audience, until, x, y, z, lat, lon) VALUES (:s, :audience, :until, :x, :y, :z, :lat, :lon)

-- name: put_area
INSERT INTO area (s, south, north, west, east) VALUES (:s, :lat, :lat, :lon, :lon)

-- name: put_terms
INSERT INTO term (class, value, audience, until)
SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(:terms) WHERE true ON CONFLICT DO NOTHING

-- name: terms
SELECT wanted.key, term.t
FROM json_each(:terms) AS wanted CROSS JOIN term
  ON term.class = wanted.value ->> 0 AND term.value = wanted.value ->> 1 AND term.audience = wanted.value ->> 2
    AND term.until = wanted.value ->> 3

-- name: postings
SELECT p.t, p.part, p.bits FROM json_each(:places) AS e CROSS JOIN posting AS p
ON p.t = e.value ->> 0 AND p.part = e.value ->> 1

-- name: put_posting
INSERT INTO posting (t, part, bits) VALUES (:t, :part, :bits) ON CONFLICT DO UPDATE SET bits = excluded.bits

-- name: drop_posting
DELETE FROM posting WHERE t = :t AND part = :part

-- name: put_mentions
INSERT INTO mention (target, source) SELECT value ->> 0, value ->> 1 FROM json_each(:rows) WHERE true ON CONFLICT DO NOTHING

-- name: put_touched
INSERT INTO touched (number, seq, k) SELECT :number, :seq, k FROM record WHERE id IN (SELECT value FROM json_each(:ids))

-- name: drop_actor
DELETE FROM actor WHERE k = :k

-- name: drop_initiative
DELETE FROM initiative WHERE k = :k

-- name: drop_participation
DELETE FROM participation WHERE k = :k

-- name: drop_offer
DELETE FROM offer WHERE k = :k

-- name: drop_need
DELETE FROM need WHERE k = :k

-- name: drop_tie
DELETE FROM tie WHERE k = :k

-- name: drop_token
DELETE FROM token WHERE k = :k

-- name: drop_text
DELETE FROM search WHERE rowid = :number

-- name: drop_spots
DELETE FROM spot WHERE s IN (2 * :k, 2 * :k + 1)

-- name: drop_areas
DELETE FROM area WHERE s IN (2 * :k, 2 * :k + 1)

-- name: drop_mentions
DELETE FROM mention WHERE source = :k

-- name: forget_contacts
-- That the contact changed stays.
UPDATE change SET fields = json_replace(fields, '$.contact', json('{}'))
WHERE fields IS NOT NULL AND (number, seq) IN (
  SELECT t.number, t.seq FROM record AS r CROSS JOIN touched AS t INDEXED BY touched_by_record ON t.k = r.k
  WHERE r.id IN (SELECT value FROM json_each(:ids))
)
