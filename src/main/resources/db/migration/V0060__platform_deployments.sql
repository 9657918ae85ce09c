-- Reports of deployments, kept for a time, and what runs now by component, environment and instance.
create table platform_deployment (
    -- of the source, the reporter and the key of the report: a repeated report has the same id
    id uuid primary key,
    -- the order of arrival
    seq bigint generated always as identity,
    source text not null,
    component text not null,
    environment text not null,
    -- empty: the only instance
    instance text not null,
    version text,
    commit_hash text,
    status text not null,
    started_at timestamptz,
    finished_at timestamptz,
    -- decides which of two reports is the later one
    effective_at timestamptz not null,
    reported_at timestamptz not null,
    link text,
    reporter text not null,
    report_key text,
    -- of what was reported: tells a repeated report from another one with the same key
    hash text not null
);
create index ix_platform_deployment_component on platform_deployment (component, effective_at desc, seq desc);
create index ix_platform_deployment_environment on platform_deployment (environment, effective_at desc, seq desc);
create index ix_platform_deployment_effective_at on platform_deployment (effective_at desc, seq desc);

-- Also what was removed, for a while: a report that comes late must not bring it back.
create table platform_running (
    component text not null,
    environment text not null,
    instance text not null,
    version text,
    commit_hash text,
    removed boolean not null,
    effective_at timestamptz not null,
    link text,
    deployment uuid not null,
    constraint pk_platform_running primary key (component, environment, instance)
);
create index ix_platform_running_environment on platform_running (environment, component) where not removed;
