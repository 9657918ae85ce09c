/// Facts of GitHub repositories beside their descriptors: licence, languages, branch protection, release, README, code
/// owners, manifests. They come with the calls that scans make anyway; only changes are written. Other rooms read
/// them from `.query` and never ask GitHub for them; `.graphql` serves them.
///
/// Entry: [FactsCollector][dev.mokuroku.repository.FactsCollector], which observes the listings of
/// `source.github.discovery`; [RefreshFacts][dev.mokuroku.repository.RefreshFacts] reacts to webhooks. Owns the tables
/// `repository_facts` and `repository_manifest`.
@NullMarked
package dev.mokuroku.repository;

import org.jspecify.annotations.NullMarked;
