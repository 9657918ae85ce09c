/// Reads the manifests of repositories with the listings of GitHub: paths come with the pages of the listing, contents
/// by a few calls a page, and only of files that are new.
///
/// Entry: [ManifestsObserver][dev.mokuroku.platform.usage.listing.ManifestsObserver], which observes the listings of
/// `source.github.discovery`. Owns no tables; `.store` keeps what is read.
@NullMarked
package dev.mokuroku.platform.usage.listing;

import org.jspecify.annotations.NullMarked;
