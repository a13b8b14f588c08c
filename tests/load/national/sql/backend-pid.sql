-- name: load.backend-pid
select pg_backend_pid() as pid
