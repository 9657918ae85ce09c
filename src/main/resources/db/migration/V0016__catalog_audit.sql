-- What was removed. What comes back within the grace has its uid again.
create table tombstone (
    ref        text        not null collate "C" primary key,
    uid        uuid        not null,
    json       text        not null,
    source     text        not null collate "C",
    location   text        not null,
    origin     text        not null,
    removed_at timestamptz not null,
    reason     text        not null,
    removed_by text        not null
);
create index ix_tombstone_removed_at_ref on tombstone (removed_at, ref);
create index ix_tombstone_source_removed_at_ref on tombstone (source, removed_at, ref);

-- Who changed what. Read newest first, whole or by one of the three.
create table audit_entry (
    id       bigint      not null generated always as identity primary key,
    at       timestamptz not null,
    action   text        not null collate "C",
    author   text        not null,
    source   text        not null collate "C",
    ref      text        collate "C",
    uid      uuid,
    reason   text,
    location text,
    origin   text,
    message  text
);
create index ix_audit_entry_at_id on audit_entry (at, id);
create index ix_audit_entry_ref_at_id on audit_entry (ref, at, id) where ref is not null;
create index ix_audit_entry_source_at_id on audit_entry (source, at, id);
create index ix_audit_entry_action_at_id on audit_entry (action, at, id);
