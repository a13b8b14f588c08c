-- name: duties.through-year
select through_year from duty_state
