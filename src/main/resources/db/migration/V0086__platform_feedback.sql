-- What persons say of platform components, one rating each. The entities need not exist any more.
create table platform_feedback (
    component_ref text        not null collate "C",
    user_ref      text        not null collate "C",
    rating        smallint    not null check (rating between 1 and 5),
    comment       text,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    answer        text,
    answered_by   text,
    answered_at   timestamptz,
    primary key (component_ref, user_ref)
);
create index ix_platform_feedback_user_ref on platform_feedback (user_ref);
