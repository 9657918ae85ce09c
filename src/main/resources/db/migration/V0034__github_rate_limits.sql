-- What GitHub allows each of our credentials, by resource: the REST API is counted beside GraphQL.
create table github_rate_limit (
    account text not null,
    resource text not null,
    points int not null,
    remaining int not null,
    reset_at timestamptz not null,
    paused_until timestamptz not null,
    primary key (account, resource)
);

insert into github_rate_limit (account, resource, points, remaining, reset_at, paused_until)
select account, 'graphql', points, remaining, reset_at, paused_until from github_allowance;

drop table github_allowance;
