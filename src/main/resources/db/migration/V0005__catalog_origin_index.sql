-- What a registration led to is asked for at each registration and refresh.
create index ix_descriptor_origin on descriptor (origin);
