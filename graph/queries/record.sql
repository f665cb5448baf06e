-- Records of any type.

-- name: records_by_type
SELECT id, content, revision, updated_at, updated_by, place_hidden FROM record
WHERE id > :after AND id < :end AND level <= :audience ORDER BY id LIMIT :limit + 0

-- name: records_referring
SELECT r.type, r.id, r.content, r.revision, r.updated_at, r.updated_by, r.place_hidden FROM record AS r
WHERE r.k IN (
  SELECT m.source FROM mention AS m WHERE m.target = :k
  UNION SELECT t.k FROM tie AS t WHERE t.a = :k
  UNION SELECT t.k FROM tie AS t WHERE t.b = :k
  UNION SELECT t.k FROM tie AS t WHERE t.initiative = :k
) AND r.level <= :audience
ORDER BY r.id

-- name: deleted_records
SELECT id FROM record WHERE id IN (SELECT value FROM json_each(:ids)) AND deleted IS NOT NULL

-- name: any_record
-- Deleted ones count, tokens do not.
SELECT 1 FROM record WHERE type <> 'TOKEN' LIMIT 1

-- What the rules of writing ask.

-- name: load_records
SELECT id, k, type, level, terms, content, revision, updated_at, updated_by, place_hidden, deleted FROM record
WHERE id IN (SELECT value FROM json_each(:ids))

-- name: load_heads
SELECT id, k, type, level, terms, place_hidden, deleted IS NOT NULL FROM record WHERE id IN (SELECT value FROM json_each(:ids))

-- name: referrers
WITH target AS MATERIALIZED (SELECT k FROM record WHERE id IN (SELECT value FROM json_each(:ids)))
SELECT r.id FROM record AS r
WHERE r.k IN (
  SELECT m.source FROM mention AS m WHERE m.target IN (SELECT k FROM target)
  UNION SELECT t.k FROM tie AS t WHERE t.a IN (SELECT k FROM target)
  UNION SELECT t.k FROM tie AS t WHERE t.b IN (SELECT k FROM target)
  UNION SELECT t.k FROM tie AS t WHERE t.initiative IN (SELECT k FROM target)
)
ORDER BY r.id

-- name: on_topic
SELECT posting.bits FROM term CROSS JOIN posting ON posting.t = term.t WHERE term.class = :class AND term.value = :topic

-- name: tie_keys
SELECT key, id FROM tie WHERE key IN (SELECT value FROM json_each(:keys))
UNION ALL
SELECT r.id, r.id FROM record AS r CROSS JOIN tie AS t ON t.k = r.k
WHERE r.id IN (SELECT value FROM json_each(:keys)) AND t.key IS NULL

-- name: part_of
SELECT a.id, b.id
FROM record AS a CROSS JOIN tie AS t ON t.a = a.k CROSS JOIN record AS b ON b.k = t.b
WHERE a.id IN (SELECT value FROM json_each(:actors)) AND t.kind = 'PART_OF'
ORDER BY a.id, b.id

-- name: put_records
INSERT INTO record (k, id, type, level, revision, updated_at, updated_by, place_hidden, terms, deleted, content)
VALUES (:k, :id, :type, :level, :revision, :updated_at, :updated_by, :place_hidden, :terms, NULL, :content)
ON CONFLICT (id) DO UPDATE SET
  level = excluded.level, revision = excluded.revision, updated_at = excluded.updated_at,
  updated_by = excluded.updated_by, place_hidden = excluded.place_hidden, terms = excluded.terms, content = excluded.content

-- name: bury_records
UPDATE record
SET level = :level, revision = :revision, updated_at = :updated_at, updated_by = :updated_by,
  place_hidden = :place_hidden, terms = NULL, deleted = :deleted, content = :content
WHERE id = :id
