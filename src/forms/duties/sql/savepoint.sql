-- name: duties.savepoint
savepoint due_rules
