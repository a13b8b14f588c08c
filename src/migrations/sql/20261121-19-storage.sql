-- name: migrations.storage
-- When autovacuum comes to the tables that work never leaves alone. Each statement changes a few words in the catalogue and takes a
-- lock that neither readers nor writers notice (SHARE UPDATE EXCLUSIVE): milliseconds, however full the tables are.

-- Filled and emptied all day. A share of its rows says nothing when it is empty every two seconds; dead entries slow down every reader.
alter table cube_delta set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000,
  autovacuum_vacuum_cost_delay = 0);

-- Folds rewrite the cells of the upper units again and again, few of very many: a fifth of all would be too late.
alter table cube_cell set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_limit = 1000);
alter table cube_atom_cell set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_limit = 1000);

-- Written when a report comes in and when it is decided on: what the first writing leaves is room for the next report.
alter table submission set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_limit = 1000);

-- Only ever added to. A page that is full is frozen by the first vacuum that meets it, and none has to come back to it.
alter table submission_revision set (autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_freeze_min_age = 0);
alter table submission_event set (autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_freeze_min_age = 0);
alter table revision set (autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_freeze_min_age = 0);
