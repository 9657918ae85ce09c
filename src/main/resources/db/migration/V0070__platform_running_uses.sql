-- The commit at the head of the default branch, as the listing last showed it; null where none was shown.
alter table platform_repository add column head_commit text;
create index ix_platform_past_use_repository on platform_past_use (lower(repository));

-- What the manifests of a commit declare, for each commit that was deployed. Read once.
create table platform_commit (
    -- owner/name in lower case
    repository  text        not null collate "C",
    -- as the deployment names it, perhaps abbreviated
    commit_hash text        not null collate "C",
    -- a list of what is declared; null where the commit cannot be read
    packages    jsonb,
    read_at     timestamptz not null,
    primary key (repository, commit_hash)
);

-- Which platform components are used by what runs. Computed from platform_running, what was declared, the platform
-- components and their releases.
create table platform_running_use (
    -- what was deployed, where
    target_ref      text    not null collate "C",
    environment     text    not null collate "C",
    -- empty: the only instance
    instance        text    not null collate "C",
    component_ref   text    not null collate "C",
    -- empty where no single version is meant
    version         text    not null collate "C",
    -- who uses it: what was deployed, or the Resource of the environment
    entity_ref      text    not null collate "C",
    -- null where the version is not one of the component's scheme
    versions_behind integer,
    majors_behind   integer,
    replaced_at     timestamptz,
    support         text    not null,
    -- how it is known: COMMIT, DEPLOYMENT_TIME, SBOM, REPORT
    known_by        text    not null,
    primary key (target_ref, environment, instance, component_ref, version)
);
create index ix_platform_running_use_entity_ref on platform_running_use (entity_ref);
create index ix_platform_running_use_component_ref on platform_running_use (component_ref);

-- What was deployed, whose uses are to be computed anew. Appended within the transactions of reports.
create table platform_running_mark (
    id                   bigint  not null generated always as identity primary key,
    target_ref           text    not null collate "C",
    -- whether it began to run somewhere, or ended
    environments_changed boolean not null
);

-- The packages by which running uses of a platform component were last recognised.
create table platform_running_pattern (
    component_ref text not null collate "C" primary key,
    packages      text not null
);
