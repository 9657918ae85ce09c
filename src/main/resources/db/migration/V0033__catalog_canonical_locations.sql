-- The one location of a file that was reached by another address, such as HEAD for a branch. Null where it is the
-- location itself.
alter table descriptor add column canonical_location text;
