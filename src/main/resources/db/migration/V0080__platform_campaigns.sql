-- What Mokuroku computes of campaigns, and what people decide about them. A campaign itself is an entity.

create table platform_campaign (
    campaign_ref       text        not null collate "C" primary key,
    component_ref      text        not null collate "C",
    -- Who used a version to leave at this time or later is a member.
    started_at         timestamptz not null,
    status             text        not null,
    due                date,
    met_at             timestamptz,
    -- By a caller. The descriptor can say it too.
    closed_at          timestamptz,
    closed_by          text,
    close_reason       text,
    -- Why members cannot be computed; null if they can.
    problem            text,
    -- Digest of what all members were last computed from.
    computed_from      text        not null,
    -- How many changes the repositories without entities, and the waves, do not contain yet.
    repository_changes integer     not null,
    wave_changes       integer     not null,
    -- When its entity was removed; null while it is there.
    removed_at         timestamptz
);
create index ix_platform_campaign_component_ref on platform_campaign (component_ref);

create table platform_campaign_member (
    campaign_ref text        not null collate "C",
    entity_ref   text        not null collate "C",
    state        text        not null,
    -- Of the platform component, as they are used.
    versions     text[]      not null,
    wave         integer     not null,
    since        timestamptz not null,
    changed_at   timestamptz not null,
    -- The last day of the exemption; null without an exemption or without an end.
    exempt_until date,
    primary key (campaign_ref, entity_ref)
);
create index ix_platform_campaign_member_entity_ref on platform_campaign_member (entity_ref);
create index ix_platform_campaign_member_exempt_until on platform_campaign_member (exempt_until)
    where exempt_until is not null;

-- Repositories of which no entity is known.
create table platform_campaign_repository (
    campaign_ref text        not null collate "C",
    -- owner/name, as GitHub writes it.
    repository   text        not null collate "C",
    state        text        not null,
    changed_at   timestamptz not null,
    primary key (campaign_ref, repository)
);

create table platform_campaign_day (
    campaign_ref text    not null collate "C",
    day          date    not null,
    open         integer not null,
    done         integer not null,
    exempt       integer not null,
    gone         integer not null,
    primary key (campaign_ref, day)
);
create index ix_platform_campaign_day_day on platform_campaign_day (day);

create table platform_campaign_exemption (
    id           bigint      not null generated always as identity primary key,
    campaign_ref text        not null collate "C",
    entity_ref   text        not null collate "C",
    state        text        not null,
    reason       text        not null,
    -- The last day; null for no end.
    until        date,
    requested_by text        not null,
    requested_at timestamptz not null,
    decided_by   text,
    decided_at   timestamptz,
    comment      text
);
create index ix_platform_campaign_exemption_campaign_ref on platform_campaign_exemption (campaign_ref, id);
create unique index uq_platform_campaign_exemption_requested on platform_campaign_exemption (campaign_ref, entity_ref)
    where state = 'REQUESTED';
create unique index uq_platform_campaign_exemption_approved on platform_campaign_exemption (campaign_ref, entity_ref)
    where state = 'APPROVED';

-- The descriptors of campaigns that were created by a request.
create table platform_campaign_document (
    campaign_ref text        not null collate "C" primary key,
    content      text        not null,
    created_by   text        not null,
    created_at   timestamptz not null
);
