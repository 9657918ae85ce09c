-- A file that is read again is found by its location.
create index ix_descriptor_location on descriptor (location);
