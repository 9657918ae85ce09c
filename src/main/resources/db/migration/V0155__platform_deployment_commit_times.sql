-- When the commit of a deployment was made: as it was reported, else as GitHub says.
alter table platform_deployment add column committed_at timestamptz;
-- when GitHub was last asked for it
alter table platform_deployment add column commit_searched_at timestamptz;

create index ix_platform_deployment_commit on platform_deployment (effective_at)
    where commit_hash is not null and committed_at is null;
