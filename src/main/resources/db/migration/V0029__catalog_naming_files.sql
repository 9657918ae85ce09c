-- Files that name others are asked for at each push; they are few of all.
create index ix_descriptor_naming on descriptor (source) where targets <> '[]' or refers_to <> '{}';
