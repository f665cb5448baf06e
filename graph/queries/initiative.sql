-- name: initiatives_by_id

-- name: initiative_page

-- name: initiative_count

-- name: children
