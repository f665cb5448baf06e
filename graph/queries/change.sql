-- name: change_page

-- name: change_count

-- name: changes_of

-- name: append_change

-- name: next_commit

-- name: commit

-- name: forget_values

-- name: trim_values
