-- Where the source of each entity is, as the change feed was last read.
create table platform_entity_folder (
    entity_ref text not null collate "C" primary key,
    repository text not null collate "C",
    folder     text not null collate "C"
);
create index ix_platform_entity_folder_repository on platform_entity_folder (repository);

-- Whose uses the uses of a manifest are.
create table platform_manifest_entity (
    manifest_id bigint not null
        constraint fk_platform_manifest_entity_manifest references platform_manifest on delete cascade,
    entity_ref  text   not null collate "C",
    primary key (manifest_id, entity_ref)
);
create index ix_platform_manifest_entity_entity_ref on platform_manifest_entity (entity_ref);
