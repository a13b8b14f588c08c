-- name: platform.open-revision
insert into revision (principal, action, legal_basis) values ($1, $2, $3) returning id
