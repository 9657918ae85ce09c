/// Finds descriptors in every repository of an organisation, a hundred repositories per call.
///
/// Entry: [GithubOrganizationSource][dev.mokuroku.source.github.discovery.GithubOrganizationSource]. A full scan
/// lists all repositories by name; an incremental scan lists those pushed to since the last checkpoint. What scans
/// remember is in `.store`. A [ListingObserver][dev.mokuroku.source.github.discovery.ListingObserver] of a later room
/// adds fields to the listing and sees its pages. Owns no tables itself.
@NullMarked
package dev.mokuroku.source.github.discovery;

import org.jspecify.annotations.NullMarked;
