-- Refusals are counted: one entry for each caller, reason and hour. Null for all other actions.
alter table audit_entry add column count integer;
