-- Recurring jobs and durable tasks. The columns are those that db-scheduler expects of PostgreSQL.
create table job_scheduled_task (
    task_name            text        not null collate "C",
    task_instance        text        not null collate "C",
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index ix_job_scheduled_task_execution_time on job_scheduled_task (execution_time);
create index ix_job_scheduled_task_last_heartbeat on job_scheduled_task (last_heartbeat);

-- Tasks that failed at their last attempt.
create table job_failed_task (
    type      text        not null collate "C",
    id        text        not null collate "C",
    payload   text        not null,
    attempts  int         not null,
    failure   text        not null,
    failed_at timestamptz not null,
    primary key (type, id)
);
create index ix_job_failed_task_failed_at on job_failed_task (failed_at);
