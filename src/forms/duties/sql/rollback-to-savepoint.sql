-- name: duties.rollback-to-savepoint
rollback to savepoint due_rules
