-- name: cube.start-openings
-- An empty cube begins its opening balances in the running year.
update cube_state set opening_through = $1
where opening_through < $1 and not exists (select from cube_cell)
returning opening_through
