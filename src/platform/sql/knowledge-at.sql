-- name: platform.knowledge-at
-- The last revision that readers could see at instant $1.
select number, known_at from revision where known_at <= $1 order by known_at desc limit 1
