-- name: load.analyze
-- What PostgreSQL does by itself within minutes of so many rows.
analyze
