-- Who may see which repository. Filled only where mokuroku.auth.private-repositories=members. Slugs (owner/name) and
-- refs are in lower case.

-- A repository that is missing counts as private.
create table repository_visibility (
    slug       text not null collate "C" primary key,
    source     text not null,
    visibility text not null
);

create table repository_access (
    slug      text not null collate "C",
    group_ref text not null collate "C",
    primary key (slug, group_ref)
);
create index ix_repository_access_group_ref on repository_access (group_ref);
