create table scorecard_notification_position (
    id smallint primary key check (id = 1),
    change_id bigint not null,
    saved_at timestamptz not null
);
