-- name: submissions.tell-room
-- Tables of years that were found empty are told to be as full as PostgreSQL takes a new table to be. By what it found, any index were as good
-- as another, and a plan that is made before the first reports come would go through all of them later, for each report.
select pg_restore_relation_stats('schemaname', 'by_year', 'relname', c.relname::text, 'relpages', 10, 'reltuples', 1000::real)
from pg_class c
where c.relnamespace = 'by_year'::regnamespace and c.relkind = 'r' and c.reltuples = 0
