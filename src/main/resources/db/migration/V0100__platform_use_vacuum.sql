-- The number of users of a package is counted in the index alone where the table has been vacuumed. By default a fifth
-- of the table has to change first.
alter table platform_use set (
    autovacuum_vacuum_scale_factor = 0.02,
    autovacuum_vacuum_insert_scale_factor = 0.02,
    autovacuum_analyze_scale_factor = 0.02);
