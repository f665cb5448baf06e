-- The change log. Entries REINDEXED only say what else a write touched; readers see neither them nor what concerns tokens.

-- name: change_page
SELECT number, seq, at, by, by_name, action, type, subject, fields, import FROM change
WHERE action <> 'REINDEXED' AND type <> 'TOKEN' AND {after}
ORDER BY number {dir}, seq {dir} LIMIT {limit} + 0

-- name: changes_of
SELECT c.number, c.seq, c.at, c.by, c.by_name, c.action, c.type, c.subject, c.fields, c.import
FROM record AS r CROSS JOIN touched AS t INDEXED BY touched_by_record ON t.k = r.k
  CROSS JOIN change AS c ON c.number = t.number AND c.seq = t.seq
WHERE r.id = :id AND c.action <> 'REINDEXED' AND c.type <> 'TOKEN'
ORDER BY c.number, c.seq

-- name: next_commit
UPDATE latest SET number = number + 1 RETURNING number

-- name: commit
SELECT number FROM latest

-- name: append_change
INSERT INTO change (number, seq, at, by, by_name, action, type, subject, fields, import)
VALUES (:number, :seq, :at, :by, :by_name, :action, :type, :subject, :fields, :import)

-- name: forget_values
UPDATE change SET fields = NULL
WHERE fields IS NOT NULL AND (number, seq) IN (
  SELECT t.number, t.seq FROM record AS r CROSS JOIN touched AS t INDEXED BY touched_by_record ON t.k = r.k
  WHERE r.id IN (SELECT value FROM json_each(:ids))
)

-- name: forget_mentions
-- :quoted is the actor's id as it stands in values.
UPDATE change SET fields = NULL
WHERE fields IS NOT NULL AND (
  instr(fields, :quoted) > 0
  OR type IN ('TIE', 'PARTICIPATION', 'OFFER', 'NEED')
    AND subject IN (SELECT subject FROM change WHERE fields IS NOT NULL AND instr(fields, :quoted) > 0)
)

-- name: trim_values
UPDATE change SET fields = NULL WHERE at < :before AND fields IS NOT NULL
