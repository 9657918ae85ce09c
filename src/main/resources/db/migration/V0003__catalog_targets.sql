-- The same file may be reached from several origins, each of which holds it.
alter table descriptor drop constraint uq_descriptor_source_location;
alter table descriptor alter column origin type text collate "C";
alter table descriptor add constraint uq_descriptor_source_origin_location unique (source, origin, location);

-- What the file's Locations name, a JSON array.
alter table descriptor add column targets text not null default '[]';

-- How many Locations led to the file.
alter table descriptor add column depth integer not null default 0;
