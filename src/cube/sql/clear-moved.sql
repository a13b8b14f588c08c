-- name: cube.clear-moved
truncate cube_moved
