-- Releases of platform components whose descriptors do not list them. Written when they change.
create table platform_release (
    -- platformcomponent:NAMESPACE/NAME in lower case
    component_ref  text not null collate "C",
    version        text not null collate "C",
    -- github-release, tag, end-of-life
    origin         text not null,
    published_at   timestamptz,
    pre_release    boolean not null,
    notes          text,
    url            text,
    -- of endoflife.date
    cycle          text,
    end_of_support date,
    changed_at     timestamptz not null,
    primary key (component_ref, version)
);
create index ix_platform_release_changed_at on platform_release (changed_at);
