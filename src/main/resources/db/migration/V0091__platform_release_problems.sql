-- Why the releases of platform components could not be read the last time.
create table platform_release_problem (
    -- platformcomponent:NAMESPACE/NAME in lower case
    component_ref text        not null collate "C" primary key,
    message       text        not null,
    since         timestamptz not null
);
