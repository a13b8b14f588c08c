-- name: forms.keep-through-year
-- Counts duties up to the end of the year $1. No row when that is done already.
update duty_state state set through_year = $1
from (select through_year from duty_state) before
where state.through_year < $1
returning before.through_year as before
