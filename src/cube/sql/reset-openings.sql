-- name: cube.reset-openings
update cube_state set opening_through = $1
