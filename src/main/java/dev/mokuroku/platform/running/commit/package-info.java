/// What the manifests of deployed commits declare.
///
/// Entry: [DeployedCommits][dev.mokuroku.platform.running.commit.DeployedCommits]. A commit whose state the tables of
/// uses hold is copied from them; any other one is read once, by a durable task. Owns the table `platform_commit`.
@NullMarked
package dev.mokuroku.platform.running.commit;

import org.jspecify.annotations.NullMarked;
