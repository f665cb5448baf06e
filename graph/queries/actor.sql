-- name: actors_by_id

-- name: actor_count

-- name: actor_ids

-- name: actors_by_name

-- name: actors_by_relevance

-- name: actors_by_distance

-- name: actors_by_updated

-- name: actors_by_verified

-- name: actor_facet

-- name: actor_freshness

-- name: neighbours

-- name: neighbour_count
