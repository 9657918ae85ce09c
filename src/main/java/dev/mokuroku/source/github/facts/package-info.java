/// What GitHub tells of repositories beside their descriptors: licence, languages, protection of the default branch,
/// release, README, code owners, manifests. It comes with the calls that scans make anyway, is kept where it
/// changed, and is what scorecards judge by.
///
/// Entry: [KeptFacts][dev.mokuroku.source.github.facts.KeptFacts] for who lists repositories,
/// [KnownRepositories][dev.mokuroku.source.github.facts.KnownRepositories] for who reads. Owns the tables
/// `repository_facts` and `repository_manifest`.
@NullMarked
package dev.mokuroku.source.github.facts;

import org.jspecify.annotations.NullMarked;
