-- Names on GitHub are the same in letters of any case. The collation lets starts_with use the index.
create index ix_descriptor_source_lower_origin on descriptor (source, (lower(origin)) collate "C");

-- Origins whose Locations led to something that did not answer at the last scan.
alter table github_scan_mark add column doubtful text[] not null default '{}';

-- What GitHub allows each of our credentials, so that all replicas know of a limit that one of them met.
create table github_allowance (
    account text primary key,
    points int not null,
    remaining int not null,
    reset_at timestamptz not null,
    paused_until timestamptz not null
);
