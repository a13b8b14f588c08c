-- name: cube.opening-through
select opening_through from cube_state
