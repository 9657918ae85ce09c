-- Which entity uses which platform component, at which version. Computed from platform_use, the platform components and
-- their releases.
create table platform_component_use (
    component_ref   text   not null collate "C",
    entity_ref      text   not null collate "C",
    -- Of platform_use.
    use_id          bigint not null,
    -- Null where no single version is meant.
    version         text,
    -- Null where the version is not one of the component's scheme.
    versions_behind integer,
    majors_behind   integer,
    replaced_at     timestamptz,
    support         text   not null,
    primary key (component_ref, entity_ref, use_id)
);
create index ix_platform_component_use_entity_ref on platform_component_use (entity_ref);

-- How many entities use a platform component, by day.
create table platform_adoption_day (
    component_ref text    not null collate "C",
    day           date    not null,
    -- Entities that could use it.
    applicable    integer not null,
    users         integer not null,
    -- Of the users: on the latest stable release, and on a version that is neither deprecated nor unsupported.
    latest        integer not null,
    supported     integer not null,
    primary key (component_ref, day)
);
