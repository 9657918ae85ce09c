/// Facts of repositories beside their descriptors: licence, languages, branch protection, release, README, code
/// owners, manifests. They come with the calls that scans make anyway; only changes are written. Scorecards are
/// computed from them.
///
/// Entry: [FactsCollector][dev.mokuroku.source.github.facts.FactsCollector] for listings; readers use `.query`.
/// Owns the tables `repository_facts` and `repository_manifest`.
@NullMarked
package dev.mokuroku.source.github.facts;

import org.jspecify.annotations.NullMarked;
