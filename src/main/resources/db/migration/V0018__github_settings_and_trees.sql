-- The last settings of each organisation that could be read.
create table github_organization_settings (
    organization text primary key,
    version text not null,
    text text not null
);

-- The files of a repository's tree that match its patterns, so that the tree of a commit is searched once. The slug is in lower case.
create table github_searched_tree (
    slug text primary key,
    commit_oid text not null,
    patterns text[] not null,
    paths text[] not null,
    oids text[] not null
);
