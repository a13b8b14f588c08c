-- name: forms.rollback-to-savepoint
rollback to savepoint due_rules
