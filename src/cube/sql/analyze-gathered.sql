-- name: cube.analyze-gathered
analyze cube_gathered
