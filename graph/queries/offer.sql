-- Offers.

-- name: offers_by_id
SELECT id, content, revision, updated_at, updated_by, place_hidden FROM record
WHERE id IN (SELECT value FROM json_each(:ids)) AND type = 'OFFER' AND level <= :audience

-- name: offer_page
SELECT a.k, a.id, a.key FROM {from} WHERE {after}
ORDER BY a.key {dir}, a.id {dir} LIMIT {limit} + 0

-- name: offers_of
SELECT o.k, o.id FROM offer AS o INDEXED BY offer_by_provider
WHERE o.provider = :owner AND o.level <= :audience
ORDER BY o.key, o.id LIMIT :first + 0
