package dev.mokuroku.platform.campaign.outreach;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.HexDigest;

/// The name of a campaign in branches.
final class CampaignName {
    private static final int DIGEST_LENGTH = 10;

    private CampaignName() {}

    /// Unique, and short enough for a branch. Campaigns of one name in several namespaces differ by a digest.
    static String of(EntityRef campaign) {
        return campaign.namespace().equals(EntityRef.DEFAULT_NAMESPACE)
                ? campaign.name()
                : campaign.name() + "-"
                        + HexDigest.sha1(campaign.toString().getBytes(UTF_8)).substring(0, DIGEST_LENGTH);
    }
}
