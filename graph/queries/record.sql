-- Records of any type.

-- name: records_by_type
SELECT id, content, revision, updated_at, updated_by FROM record
WHERE id > :after AND id < :end AND n BETWEEN :low AND :high ORDER BY id LIMIT :limit

-- name: records_referring
SELECT r.type, r.id, r.content, r.revision, r.updated_at, r.updated_by FROM record AS r
WHERE r.k IN (
  SELECT m.source FROM record AS t CROSS JOIN mention AS m ON m.target = t.k WHERE t.id = :id
  UNION SELECT t.n & 0xffffffffff FROM record AS a CROSS JOIN tie AS t ON t.a = a.n WHERE a.id = :id
  UNION SELECT t.n & 0xffffffffff FROM record AS b CROSS JOIN tie AS t ON t.b = b.n WHERE b.id = :id
  UNION SELECT t.n & 0xffffffffff FROM record AS i CROSS JOIN tie AS t ON t.initiative = i.n WHERE i.id = :id
) AND (r.n >> 40) & 3 <= :audience
ORDER BY r.id

-- name: any_record
SELECT 1 FROM record LIMIT 1

-- What the rules of writing ask.

-- name: load_records
SELECT id, n, type, content, revision, updated_at, updated_by, deleted FROM record
WHERE id IN (SELECT value FROM json_each(:ids))

-- name: load_heads
SELECT id, n, type, deleted IS NOT NULL FROM record WHERE id IN (SELECT value FROM json_each(:ids))

-- name: referrers
-- Numbers are those that the targets have, had, or may get: ties follow their ends only later in the write.
SELECT r.id FROM record AS r
WHERE r.k IN (
  SELECT m.source FROM mention AS m WHERE m.target IN (SELECT value & 0xffffffffff FROM json_each(:numbers))
  UNION SELECT t.n & 0xffffffffff FROM tie AS t WHERE t.a IN (SELECT value FROM json_each(:numbers))
  UNION SELECT t.n & 0xffffffffff FROM tie AS t WHERE t.b IN (SELECT value FROM json_each(:numbers))
  UNION SELECT t.n & 0xffffffffff FROM tie AS t WHERE t.initiative IN (SELECT value FROM json_each(:numbers))
)
ORDER BY r.id

-- name: tagged
SELECT r.id FROM term CROSS JOIN tag ON tag.t = term.t CROSS JOIN record AS r ON r.k = tag.n & 0xffffffffff
WHERE term.class = :class AND term.value = :value
GROUP BY r.id ORDER BY r.id

-- name: tie_keys
SELECT key, id FROM tie WHERE key IN (SELECT value FROM json_each(:keys))

-- name: part_of
SELECT a.id, b.id
FROM record AS a CROSS JOIN tie AS t ON t.a = a.n CROSS JOIN record AS b ON b.k = t.b & 0xffffffffff
WHERE a.id IN (SELECT value FROM json_each(:actors)) AND t.kind = 'PART_OF'
ORDER BY a.id, b.id

-- name: put_records
INSERT INTO record (k, id, n, type, revision, updated_at, updated_by, deleted, content)
VALUES (:k, :id, :n, :type, :revision, :updated_at, :updated_by, NULL, :content)
ON CONFLICT (id) DO UPDATE SET
  n = excluded.n, revision = excluded.revision, updated_at = excluded.updated_at, updated_by = excluded.updated_by,
  content = excluded.content

-- name: bury_records
UPDATE record
SET n = :n, revision = :revision, updated_at = :updated_at, updated_by = :updated_by, deleted = :deleted, content = :content
WHERE id = :id
