/// The filters that Backstage adds to the template language: `parseRepoUrl`, `parseEntityRef`, `pick`, `projectSlug`.
///
/// Entry: [BackstageFilters][dev.mokuroku.scaffolder.filter.BackstageFilters]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.filter;

import org.jspecify.annotations.NullMarked;
