/// The members of campaigns over REST, as JSON and as CSV.
///
/// Entry: [MembersResource][dev.mokuroku.platform.campaign.rest.MembersResource]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.campaign.rest;

import org.jspecify.annotations.NullMarked;
