-- SBOMs of versions of components. Which packages they name is stored as ids: the same packages occur in most of them.

-- Package URLs have no version. The version is empty where the SBOM names none.
create table platform_package_version (
    id      bigint not null generated always as identity primary key,
    purl    text   not null collate "C",
    version text   not null collate "C",
    constraint uq_platform_package_version_purl_version unique (purl, version)
);

create table platform_sbom (
    id           bigint      not null generated always as identity primary key,
    component    text        not null collate "C",
    -- As deployments name it: a version, or the hash of a commit.
    version      text        not null collate "C",
    -- API, GITHUB
    source       text        not null,
    format       text        not null,
    spec_version text        not null,
    -- The serial number of CycloneDX, the namespace of SPDX, or the hash.
    identity     text        not null,
    revision     integer     not null,
    hash         text        not null,
    without_purl integer     not null,
    sender       text        not null,
    stored_at    timestamptz not null,
    -- Ids of platform_package_version.
    packages     bigint[]    not null,
    -- Those that the component depends on itself; null where the SBOM does not say.
    direct       bigint[],
    constraint uq_platform_sbom_component_version unique (component, version)
);
create index ix_platform_sbom_packages on platform_sbom using gin (packages);
create index ix_platform_sbom_component_stored_at on platform_sbom (component, stored_at desc, id desc);

-- The head of each repository for which GitHub was last asked. Keys are owner/name in lower case.
create table platform_sbom_head (
    repository  text        not null collate "C" primary key,
    commit_hash text        not null,
    read_at     timestamptz not null
);
