-- How far the scans of each GitHub organisation came.
create table github_scan_mark (
    source text primary key,
    settings text not null,
    pushed_at timestamptz not null,
    whole_at timestamptz not null
);
