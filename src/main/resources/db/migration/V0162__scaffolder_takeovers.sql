-- How often the replica that ran a task died since the task last got on, or was last started by somebody.
alter table scaffolder_task add column takeovers integer not null default 0;
-- Grows with each event, result of a step and stored value of the task; as it was at the latest takeover.
alter table scaffolder_task add column takeover_progress bigint not null default 0;
