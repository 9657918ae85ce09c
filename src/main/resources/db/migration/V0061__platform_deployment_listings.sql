-- The repositories whose earlier deployments were read from GitHub.
create table platform_deployment_listing (
    repository text primary key,
    listed_at timestamptz not null
);
