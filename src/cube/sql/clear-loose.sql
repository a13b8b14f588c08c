-- name: cube.clear-loose
truncate cube_loose
