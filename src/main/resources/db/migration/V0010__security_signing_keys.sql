-- The public halves of the keys that replicas sign tokens with. The private halves are in no database.
create table signing_key (
    id              text        not null primary key,
    public_key      text        not null,
    published_until timestamptz not null
);
