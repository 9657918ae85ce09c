-- The packages that repositories declare. Keys of repositories are owner/name in lower case; package URLs have no
-- version.

create table platform_repository (
    id              bigint      not null generated always as identity primary key,
    source          text        not null collate "C",
    key             text        not null collate "C" constraint uq_platform_repository_key unique,
    slug            text        not null,
    -- What the manifests were last read with: another revision or other limits read them again.
    reader_revision text        not null,
    -- Of the folders that the listing does not reach into. While it is the same, so are the files in them.
    deep_folders    text        not null
);
create index ix_platform_repository_source on platform_repository (source);

-- Manifests and lock files. The content is gzip, so that a change of one file needs no other file from GitHub again;
-- null where the file is too large to keep, or could not be read.
create table platform_manifest (
    id            bigint  not null generated always as identity primary key,
    repository_id bigint  not null
        constraint fk_platform_manifest_repository references platform_repository on delete cascade,
    path          text    not null collate "C",
    oid           text    not null,
    bytes         bigint  not null,
    content       bytea,
    constraint uq_platform_manifest_repository_id_path unique (repository_id, path)
);
alter table platform_manifest alter column content set storage external;

-- What of the manifests could not be read.
create table platform_manifest_problem (
    repository_id bigint  not null
        constraint fk_platform_manifest_problem_repository references platform_repository on delete cascade,
    position      integer not null,
    path          text    not null,
    line          integer not null,
    message       text    not null,
    primary key (repository_id, position)
);

create table platform_use (
    id          bigint      not null generated always as identity primary key,
    manifest_id bigint      not null constraint fk_platform_use_manifest references platform_manifest on delete cascade,
    purl        text        not null collate "C",
    scope       text        not null,
    line        integer     not null,
    col         integer     not null,
    requirement text,
    locked      text,
    resolved    text,
    resolved_by text,
    commit_oid  text        not null,
    since       timestamptz not null
);
create index ix_platform_use_purl_id on platform_use (purl, id);
create index ix_platform_use_manifest_id on platform_use (manifest_id);

-- Uses that have ended, by a change of the version or of the manifest. It outlives the repository.
create table platform_past_use (
    id           bigint      not null generated always as identity primary key,
    repository   text        not null collate "C",
    path         text        not null,
    purl         text        not null collate "C",
    scope        text        not null,
    requirement  text,
    locked       text,
    resolved     text,
    resolved_by  text,
    entities     text[]      not null,
    commit_oid   text        not null,
    since        timestamptz not null,
    ended_commit text,
    ended_at     timestamptz not null
);
create index ix_platform_past_use_purl_ended_at on platform_past_use (purl, ended_at);
create index ix_platform_past_use_entities on platform_past_use using gin (entities);
create index ix_platform_past_use_ended_at on platform_past_use (ended_at);
