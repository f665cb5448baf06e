-- name: needs_by_id

-- name: need_page

-- name: need_count

-- name: needs_of
