-- What the write did to the entity: CREATED, UPDATED, REMOVED. Of older entries nobody knows.
alter table change add column kind text not null default 'UPDATED';
