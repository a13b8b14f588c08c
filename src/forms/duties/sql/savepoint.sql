-- name: forms.savepoint
savepoint due_rules
