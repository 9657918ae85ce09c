-- The Location entity that led to the file.
alter table descriptor add column parent_ref text collate "C";
