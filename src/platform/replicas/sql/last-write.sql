-- name: platform.last-write
-- The instant (milliseconds since 1970) of the last revision of principal $1, when it is later than $2. Only what came since
-- then is looked at: what a replica lacks, which is little.
select extract(epoch from known_at) * 1000 as known_at
from revision
where known_at > to_timestamp($2::double precision / 1000) and principal = $1
order by revision.known_at desc
limit 1
