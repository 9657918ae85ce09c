-- Relations that a feature knows from elsewhere than descriptors, such as manifests. Both directions of an edge are rows.
create table feature_relation (
    feature    text not null collate "C",
    source_ref text not null collate "C",
    type       text not null collate "C",
    target_ref text not null collate "C",
    primary key (source_ref, type, target_ref, feature)
);
