-- name: migrations.standing
-- The kind of zone of the ground is looked up for every fact that lives there. Covering, so that such look-ups never go by the constraint's
-- index, which is slow for a single column.
create index unit_version_standing on unit_version (unit_id) include (valid, zone_kind_id) where superseded_by is null;
drop index unit_version_current;
