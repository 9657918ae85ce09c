-- Deliveries of GitHub's webhooks: those that wait, and those that must be known when they come again.
create table webhook_delivery (
    id text primary key,
    event text not null,
    received_at timestamptz not null,
    due_at timestamptz,
    attempts int not null,
    failure text,
    changes text not null
);
create index ix_webhook_delivery_due_at on webhook_delivery (due_at, received_at) where due_at is not null;
