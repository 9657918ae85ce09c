-- What a campaign writes to a repository on GitHub: one issue or one pull request.
create table platform_outreach (
    campaign                text        not null collate "C",
    -- owner/name in lower case.
    repository_key          text        not null collate "C",
    repository              text        not null,
    wants_pull_request      boolean     not null,
    title                   text        not null,
    body                    text        not null,
    -- The uses that are to move, as JSON.
    uses                    text        not null,
    -- The comment with which the issue or pull request is closed; null while it is wanted.
    ending                  text,
    -- A comment that is still to be written.
    reminder                text,
    reminded_at             timestamptz,
    state                   text        not null,
    branch                  text,
    issue_number            integer,
    issue_url               text,
    pull_request_number     integer,
    pull_request_url        text,
    pull_request_opened_at  timestamptz,
    -- The number of the issue or pull request that Mokuroku closed, not a person.
    closed_number           integer,
    -- The body that GitHub has, as SHA-256.
    written                 text,
    -- Why there is an issue instead of a pull request, or why nothing was written.
    reason                  text,
    -- Consecutive failures.
    attempts                integer     not null default 0,
    -- Counts the requests, so that a request that arrives meanwhile is not lost.
    revision                bigint      not null default 0,
    created_at              timestamptz not null,
    changed_at              timestamptz not null,
    -- When to look at the repository next; null for never.
    due_at                  timestamptz,
    primary key (campaign, repository_key)
);
create index ix_platform_outreach_due_at on platform_outreach (due_at) where due_at is not null;
create index ix_platform_outreach_opened_at on platform_outreach (pull_request_opened_at)
    where pull_request_opened_at is not null;
