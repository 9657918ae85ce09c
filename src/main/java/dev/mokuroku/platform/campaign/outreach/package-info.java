/// Asks the repositories of open members to move, by the issues and pull requests of `platform.outreach`.
///
/// Entry: [AskRepositories][dev.mokuroku.platform.campaign.outreach.AskRepositories]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.campaign.outreach;

import org.jspecify.annotations.NullMarked;
