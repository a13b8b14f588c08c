-- name: migrations.copy-years
-- Reports by year, second step. It commits after each batch, so it runs outside of any transaction; cut short, it goes on where it was.
call by_year.copy_all(20000)
