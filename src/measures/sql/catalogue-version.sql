-- name: measures.catalogue-version
select version from catalogue_state
