-- The catalog's truth. Refs compare by bytes: they are lower case and mostly ASCII.

-- Names this database, so that an index on disk can tell that it belongs to another one.
create table catalog_identity (
    id uuid not null primary key default gen_random_uuid()
);
insert into catalog_identity default values;

-- One row a file that a source has read.
create sequence seq_descriptor increment by 50;
create table descriptor (
    id              bigint      not null primary key,
    source          text        not null collate "C",
    location        text        not null collate "C",
    origin          text        not null,
    version         text        not null,
    parser_revision integer     not null,
    commit_id       text,
    read_at         timestamptz not null,
    constraint uq_descriptor_source_location unique (source, location)
);

create table entity (
    uid           uuid        not null primary key,
    ref           text        not null collate "C" constraint uq_entity_ref unique,
    descriptor_id bigint      not null constraint fk_entity_descriptor references descriptor,
    json          text        not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null
);
create index ix_entity_descriptor_id on entity (descriptor_id);

-- Both directions of an edge are rows of the entity that emits it.
create table relation (
    emitter_uid uuid not null constraint fk_relation_entity references entity on delete cascade,
    source_ref  text not null collate "C",
    type        text not null collate "C",
    target_ref  text not null collate "C",
    primary key (emitter_uid, source_ref, type, target_ref)
);
create index ix_relation_source_ref on relation (source_ref);

-- Entities whose ref another file claimed first: the eldest takes over when the ref is free.
create table contender (
    descriptor_id bigint      not null constraint fk_contender_descriptor references descriptor on delete cascade,
    ref           text        not null collate "C",
    json          text        not null,
    since         timestamptz not null,
    primary key (descriptor_id, ref)
);
create index ix_contender_ref on contender (ref);

create sequence seq_problem increment by 50;
create table problem (
    id            bigint      not null primary key,
    descriptor_id bigint      not null constraint fk_problem_descriptor references descriptor on delete cascade,
    kind          text        not null,
    document      integer     not null,
    line          integer     not null,
    col           integer     not null,
    field         text        not null,
    message       text        not null,
    entity_ref    text        collate "C",
    since         timestamptz not null
);
create index ix_problem_descriptor_id on problem (descriptor_id);
create index ix_problem_entity_ref on problem (entity_ref) where entity_ref is not null;

-- What somebody registered.
create table location (
    id            uuid        not null primary key,
    type          text        not null,
    target        text        not null,
    registered_at timestamptz not null,
    registered_by text        not null,
    constraint uq_location_type_target unique (type, target)
);

-- The change feed. Writers hold the writer lock until they commit, so the sequence is commit order.
create table change (
    sequence bigint      not null generated always as identity primary key,
    ref      text        not null collate "C",
    at       timestamptz not null
);
create index ix_change_at on change (at);
