-- name: measures.lock-catalogue
-- One writer of definitions at a time: numbers of members and codes are given out without gaps of knowledge.
select version from catalogue_state for update
