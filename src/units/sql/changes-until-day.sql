-- name: units.changes-until-day
-- Whether anything that the tree is made of changes between the day of the kept tree and day $1, whichever comes first.
select s.tree_day is null or exists (
  select from (
    select lower(valid) as on_day from unit_version where superseded_by is null
    union all
    select upper(valid) from unit_version where superseded_by is null
    union all
    select lower(valid) from unit_placement where superseded_by is null
    union all
    select upper(valid) from unit_placement where superseded_by is null
    union all
    select lower(valid) from unit_part where superseded_by is null
  ) changed
  where changed.on_day > least(s.tree_day, $1::date) and changed.on_day <= greatest(s.tree_day, $1::date)
) as changes
from cube_state s
