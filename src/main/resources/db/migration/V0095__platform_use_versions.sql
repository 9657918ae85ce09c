-- The versions of a package and their numbers are read from the index alone.
create index ix_platform_use_purl_resolved on platform_use (purl, resolved);
