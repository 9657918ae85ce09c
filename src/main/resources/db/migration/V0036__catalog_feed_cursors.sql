-- How far each feature has followed the change feed. A row is written in the feature's own transaction.
create table feed_cursor (
    name        text        not null primary key,
    -- The last change that was handled, as in a FeedPosition.
    sequence    bigint      not null,
    fingerprint text        not null,
    -- When the cursor last made progress or was at the end of the feed: the retention counts from here.
    followed_at timestamptz not null
);
