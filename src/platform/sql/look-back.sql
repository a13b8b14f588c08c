-- name: platform.look-back
-- For the rest of the transaction the records are those that were known at revision number $1 (schema "known").
select set_config('search_path', 'known, public', true), set_config('tonghop.known_number', $1::bigint::text, true)
