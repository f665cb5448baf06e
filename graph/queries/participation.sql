-- Who takes part in what.

-- name: participations_by_id
SELECT id, content, revision, updated_at, updated_by, place_hidden FROM record
WHERE id IN (SELECT value FROM json_each(:ids)) AND type = 'PARTICIPATION' AND level <= :audience

-- name: participations_in
SELECT p.k, p.id
FROM participation AS p INDEXED BY participation_by_initiative CROSS JOIN actor AS a ON a.k = p.actor
WHERE p.initiative = :owner AND p.level <= :audience
ORDER BY a.key, p.id LIMIT :first + 0

-- name: participations_of
SELECT p.k, p.id
FROM participation AS p INDEXED BY participation_by_actor CROSS JOIN initiative AS i ON i.k = p.initiative
WHERE p.actor = :owner AND p.level <= :audience
ORDER BY i.key, p.id LIMIT :first + 0
