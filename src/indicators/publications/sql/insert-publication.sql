-- name: indicators.insert-publication
-- Nothing comes back when the code is taken.
insert into publication (code, units, question, known_number, known_at, asked_on, row_count, hash, note, revision_id)
values ($1, $2::int[], $3::jsonb, $4, $5, $6, $7, $8, $9, $10)
on conflict (code) do nothing
returning id
