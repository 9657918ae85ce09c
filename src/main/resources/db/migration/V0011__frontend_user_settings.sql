-- What users set in the frontend: starred entities, the home page. The value is JSON.
create table user_setting (
    user_ref text not null collate "C",
    bucket   text not null collate "C",
    key      text not null collate "C",
    value    text not null,
    primary key (user_ref, bucket, key)
);
