-- name: forms.through-year
select through_year from duty_state
