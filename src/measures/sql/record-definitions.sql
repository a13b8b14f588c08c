-- name: measures.record-definitions
-- The version rises once in a transaction: with its first definition.
with risen as (
  update catalogue_state set version = version + 1
  where not exists (select from definition_revision where revision_id = $1)
)
insert into definition_revision (revision_id, subject, code, content)
select $1, $2, definition ->> 'code', definition from jsonb_array_elements($3::jsonb) definition
