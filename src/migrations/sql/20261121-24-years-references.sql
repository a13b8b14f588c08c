-- name: migrations.years-references
-- Reports by year, last step: the references are proven for what was there. Readers and writers go on meanwhile.
-- Each is one join, but row by row where the planner does not know how full the years are.
analyze submission, submission_revision, submission_event, submission_return;
do $$
declare
  item record;
begin
  for item in
    select conrelid::regclass as of, conname as name from pg_constraint
    where contype = 'f' and not convalidated and conparentid = 0 and conrelid::regclass::text ~ '^(by_year\.)?submission'
    order by oid
  loop
    execute format('alter table %s validate constraint %I', item.of, item.name);
  end loop;
end $$;
