-- Tasks of the scaffolder: a run of a template. The row is also the place of the task in the queue.
create table scaffolder_task (
    id                uuid        not null primary key,
    template_ref      text        not null collate "C",
    -- Of the template when the task was created: its annotation, or a digest of its spec.
    template_version  text        not null,
    -- open, processing, completed, failed or cancelled
    status            text        not null collate "C",
    -- JSON, with its keys in their order.
    spec              text        not null,
    -- Null if nobody had signed in.
    created_by        text        collate "C",
    created_at        timestamptz not null,
    started_at        timestamptz,
    ended_at          timestamptz,
    last_heartbeat_at timestamptz,
    -- Grows with each replica that takes the task, so that one whose lease is over writes nothing.
    attempt           integer     not null default 0,
    -- The replica that runs the task, and until when it surely does.
    owner             uuid,
    leased_until      timestamptz,
    cancel_requested  boolean     not null default false,
    -- Names the key that encrypts secrets, step results and stored values.
    key_id            text        not null,
    -- Encrypted JSON; null once the task has ended.
    secrets           bytea,
    -- Of a task that failed.
    failed_step       text,
    error             text,
    -- When stored values, step results and files are deleted; null while they may be needed.
    state_until       timestamptz
);
create index ix_scaffolder_task_open on scaffolder_task (created_at) where status = 'open';
create index ix_scaffolder_task_leased_until on scaffolder_task (leased_until) where status = 'processing';
create index ix_scaffolder_task_created_at on scaffolder_task (created_at);
create index ix_scaffolder_task_status on scaffolder_task (status, created_at);
create index ix_scaffolder_task_created_by on scaffolder_task (created_by, created_at);
create index ix_scaffolder_task_template_ref on scaffolder_task (template_ref, created_at);
create index ix_scaffolder_task_state_until on scaffolder_task (state_until) where state_until is not null;

create table scaffolder_event (
    id         bigint      not null generated always as identity primary key,
    task_id    uuid        not null,
    -- log, completion, cancelled or recovered
    type       text        not null,
    -- JSON
    body       text        not null,
    created_at timestamptz not null
);
create index ix_scaffolder_event_task_id on scaffolder_event (task_id, id);

-- The steps that ended, of tasks that run or may go on.
create table scaffolder_step (
    task_id  uuid    not null,
    position integer not null,
    -- Encrypted JSON.
    result   bytea   not null,
    primary key (task_id, position)
);

-- What actions stored under a key, so that a repeated step finds what it did.
create table scaffolder_checkpoint (
    task_id uuid  not null,
    step_id text  not null collate "C",
    key     text  not null collate "C",
    -- Encrypted JSON.
    value   bytea not null,
    primary key (task_id, step_id, key)
);

-- The files of a task after the last step that changed them.
create table scaffolder_workspace (
    task_id  uuid  not null primary key,
    -- Encrypted archive.
    content  bytea not null
);

-- Entities that tasks made, with the template and its version.
create table scaffolder_product (
    entity_ref       text        not null collate "C" primary key,
    task_id          uuid        not null,
    template_ref     text        not null collate "C",
    template_version text        not null,
    -- Of the template as the catalog has it now; null once the template is gone.
    latest_version   text,
    -- When somebody ran the template.
    started_at       timestamptz not null,
    made_at          timestamptz not null,
    -- The first successful deployment.
    deployed_at      timestamptz
);
create index ix_scaffolder_product_template_ref on scaffolder_product (template_ref, made_at);
create index ix_scaffolder_product_task_id on scaffolder_product (task_id);
