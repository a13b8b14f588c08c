-- name: cube.analyze-moved
analyze cube_moved
