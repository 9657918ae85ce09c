-- Entities whose memberships are to be computed anew, because other packages of SBOMs count. Appended within the
-- transactions of SBOMs and reports.
create table platform_campaign_mark (
    id         bigint not null generated always as identity primary key,
    entity_ref text   not null collate "C"
);
