-- Which sources the settings of each replica name. A row that is not renewed counts no more after the lease.
create table configured_source (
    replica    uuid        not null,
    source     text        not null collate "C",
    renewed_at timestamptz not null,
    primary key (replica, source)
);

-- GitHub compares names of organisations without case. From now on sources and settings have them in lower case.
-- A file that a source holds under two spellings stays once, with the entities of both.
create temporary table respelled on commit drop as
    select id, first_value(id) over (
        partition by lower(source), origin, location order by source = lower(source) desc, id) as kept
    from descriptor where source like 'github:%';
delete from respelled where id = kept;
update entity set descriptor_id = respelled.kept from respelled where entity.descriptor_id = respelled.id;
update descriptor set version = '' where id in (select kept from respelled);
delete from contender using entity
    where entity.ref = contender.ref and entity.descriptor_id = contender.descriptor_id;
delete from descriptor where id in (select id from respelled);
update descriptor set source = lower(source) where source like 'github:%' and source <> lower(source);
update tombstone set source = lower(source) where source like 'github:%' and source <> lower(source);
update audit_entry set source = lower(source) where source like 'github:%' and source <> lower(source);
update repository_facts set source = lower(source) where source <> lower(source);

delete from github_scan_mark where lower(source) in (
    select lower(source) from github_scan_mark group by lower(source) having count(*) > 1);
update github_scan_mark set source = lower(source) where source <> lower(source);
delete from github_organization_settings where lower(organization) in (
    select lower(organization) from github_organization_settings group by lower(organization) having count(*) > 1);
update github_organization_settings set organization = lower(organization) where organization <> lower(organization);
