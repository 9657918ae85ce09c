-- The packages that repositories publish, as their own manifests name them.
create table platform_published_package (
    manifest_id bigint not null
        constraint fk_platform_published_package_manifest references platform_manifest on delete cascade,
    purl        text   not null collate "C",
    -- At the head of the default branch; null where the manifest names none.
    version     text,
    primary key (manifest_id, purl)
);
create index ix_platform_published_package_purl on platform_published_package (purl);
