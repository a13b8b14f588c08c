-- name: measures.stop-facts
-- Waits for the writers of facts that have begun and holds up later ones, so that "no facts yet" stays true to the end.
lock table cube_delta_batch in share mode
