-- name: measures.raise-version
update catalogue_state set version = version + 1
