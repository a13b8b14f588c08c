-- name: measures.defined-codes
-- Definitions are never taken back, so what was once defined under a code still is.
select distinct code from definition_revision where subject = $1 and code = any($2::text[])
