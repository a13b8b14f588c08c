-- name: units.insert-reorganization
insert into reorganization (effective_on, legal_basis, note, revision_id) values ($1, $2, $3, $4) returning id
