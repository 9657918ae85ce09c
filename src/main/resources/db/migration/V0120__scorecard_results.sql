-- Results of scorecards. A scorecard itself is an entity.

-- The checks and facts that results refer to by their position. Never changed; several results and changes share one.
create table scorecard_definition (
    id      bigint not null generated always as identity primary key,
    -- Of the content.
    digest  text   not null collate "C",
    -- JSON: ids of the checks, names of the facts, facts of each check.
    content text   not null
);
create unique index uq_scorecard_definition_digest on scorecard_definition (digest);

create table scorecard_result (
    scorecard_ref text        not null collate "C",
    entity_ref    text        not null collate "C",
    definition_id bigint      not null,
    draft         boolean     not null,
    -- Null for a scorecard without levels.
    level         text,
    percent       integer     not null,
    passed        boolean     not null,
    -- A letter for each check.
    outcomes      text        not null,
    -- JSON: times, messages, numbers and evidence.
    detail        text        not null,
    -- When the clock may change the result; null if it cannot.
    due           timestamptz,
    evaluated_at  timestamptz not null,
    changed_at    timestamptz not null,
    primary key (scorecard_ref, entity_ref)
);
create index ix_scorecard_result_entity_ref on scorecard_result (entity_ref);
create index ix_scorecard_result_due on scorecard_result (due) where due is not null;
create index ix_scorecard_result_definition_id on scorecard_result (definition_id);

create table scorecard_change (
    id                bigint      not null generated always as identity primary key,
    scorecard_ref     text        not null collate "C",
    entity_ref        text        not null collate "C",
    at                timestamptz not null,
    -- All null in the first result of an entity.
    definition_before bigint,
    level_before      text,
    percent_before    integer,
    outcomes_before   text,
    -- All null after the last result of an entity.
    definition_after  bigint,
    level_after       text,
    percent_after     integer,
    outcomes_after    text
);
create index ix_scorecard_change_scorecard_ref on scorecard_change (scorecard_ref, id);
create index ix_scorecard_change_entity_ref on scorecard_change (entity_ref, scorecard_ref, id);
create index ix_scorecard_change_at on scorecard_change (at);

-- How all entities of a scorecard stood at the end of a day on which something changed.
create table scorecard_day (
    scorecard_ref text    not null collate "C",
    day           date    not null,
    entities      integer not null,
    passed        integer not null,
    percent_sum   bigint  not null,
    -- JSON: number of entities by level; by check, the number of entities by outcome.
    levels        text    not null,
    checks        text    not null,
    primary key (scorecard_ref, day)
);

-- The scorecards whose results are stored, and how far a new definition has been applied.
create table scorecard_state (
    scorecard_ref text not null collate "C" primary key,
    -- Of what results were last computed from; empty once the scorecard is gone.
    digest        text not null,
    -- Entities up to this one have been evaluated by the digest; null if all have.
    evaluated_to  text collate "C"
);

-- Entities to evaluate again.
create table scorecard_queue (
    id            bigint not null generated always as identity primary key,
    -- Null for all.
    scorecard_ref text   collate "C",
    entity_ref    text   not null collate "C"
);

-- Ranges of the change feed that results were published in. Their own follower skips them.
create table scorecard_published (
    first_sequence bigint not null primary key,
    last_sequence  bigint not null
);

-- One row: grows with each transaction of the follower, so that two followers never write at once.
create table scorecard_follower (
    version bigint not null
);
insert into scorecard_follower (version) values (0);

create table scorecard_exemption (
    id            bigint      not null generated always as identity primary key,
    scorecard_ref text        not null collate "C",
    check_id      text        not null collate "C",
    entity_ref    text        not null collate "C",
    state         text        not null,
    reason        text        not null,
    days          integer,
    -- The last day; null for no end.
    until         date,
    requested_by  text        not null,
    requested_at  timestamptz not null,
    decided_by    text,
    decided_at    timestamptz,
    comment       text
);
create index ix_scorecard_exemption_scorecard_ref on scorecard_exemption (scorecard_ref, id);
create index ix_scorecard_exemption_entity_ref on scorecard_exemption (entity_ref);
create unique index uq_scorecard_exemption_requested on scorecard_exemption (scorecard_ref, check_id, entity_ref)
    where state = 'REQUESTED';
create unique index uq_scorecard_exemption_approved on scorecard_exemption (scorecard_ref, check_id, entity_ref)
    where state = 'APPROVED';
