-- Offers.

-- name: offers_by_id
SELECT id, content, revision, updated_at, updated_by FROM record
WHERE id IN (SELECT value FROM json_each(:ids)) AND n BETWEEN :low AND :high

-- name: offer_page
SELECT a.n, a.id, a.key FROM {from} WHERE {where} AND {after}
ORDER BY a.key {dir}, a.id {dir} LIMIT {limit}

-- name: offer_count
SELECT count(*) FROM {hits}

-- name: offers_of
SELECT o.n, o.id FROM offer AS o INDEXED BY offer_by_provider
WHERE o.provider = :owner AND o.n BETWEEN :low AND :high
ORDER BY o.key, o.id LIMIT :first
