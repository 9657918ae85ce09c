-- What GitHub tells of repositories, whether they hold a descriptor or not. Names there are the same in letters of
-- any case. Facts that are not known are not in the JSON.
create table repository_facts (
    id bigint generated always as identity primary key,
    source text not null,
    slug text not null,
    facts jsonb not null,
    hash text not null,
    observed_at timestamptz not null
);
create unique index uq_repository_facts_lower_source_slug on repository_facts (lower(source), lower(slug));
create index ix_repository_facts_lower_slug on repository_facts ((lower(slug)) collate "C");

-- The text of their manifests, apart from what is listed.
create table repository_manifest (
    repository_id bigint not null
        constraint fk_repository_manifest_repository references repository_facts on delete cascade,
    path text not null,
    oid text not null,
    text text not null,
    primary key (repository_id, path)
);
