-- Embeds.

-- name: embeds_by_id
SELECT id, content, revision, updated_at, updated_by, place_hidden FROM record
WHERE id IN (SELECT value FROM json_each(:ids)) AND type = 'EMBED' AND level <= :audience
