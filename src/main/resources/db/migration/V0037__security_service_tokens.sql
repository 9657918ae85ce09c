-- Service tokens that were issued at run time. The token itself is stored nowhere.
create table service_token (
    id           uuid        not null primary key,
    name         text        not null collate "C",
    -- SHA-256 of the token, in hexadecimal. A token has 256 random bits, so that its hash needs no salt.
    token_hash   text        not null collate "C" constraint uq_service_token_token_hash unique,
    role         text        not null,
    created_by   text        not null,
    created_at   timestamptz not null,
    -- Null: the token does not expire.
    expires_at   timestamptz,
    -- To the minute.
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index ix_service_token_created_at_id on service_token (created_at, id);
