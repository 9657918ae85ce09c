-- The facts that were reported of entities: the newest report of each.
create table scorecard_fact (
    entity_ref text not null,
    -- of the schema and of the fact, with a dot between them
    name text collate "C" not null,
    -- JSON
    value text not null,
    at timestamptz not null,
    source text,
    link text,
    reporter text not null,
    reported_at timestamptz not null,
    constraint pk_scorecard_fact primary key (entity_ref, name)
);
create index ix_scorecard_fact_name on scorecard_fact (name, entity_ref);

-- A row for each change of a value, kept for a time.
create table scorecard_fact_history (
    id bigint generated always as identity primary key,
    entity_ref text not null,
    name text collate "C" not null,
    value text not null,
    at timestamptz not null,
    source text,
    link text,
    reporter text not null,
    reported_at timestamptz not null
);
create index ix_scorecard_fact_history_entity on scorecard_fact_history (entity_ref, name, id desc);
create index ix_scorecard_fact_history_reported_at on scorecard_fact_history (reported_at);

-- The schemas that came with reports.
create table scorecard_fact_schema (
    name text collate "C" primary key,
    -- JSON, as the field facts of a FactSchema
    facts text not null,
    -- another one with each change
    revision bigint not null,
    reporter text not null,
    changed_at timestamptz not null
);
create sequence scorecard_fact_schema_revision;
