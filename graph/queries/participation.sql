-- name: participations_by_id

-- name: participations_in

-- name: participations_of
