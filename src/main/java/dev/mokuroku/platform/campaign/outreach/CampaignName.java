package dev.mokuroku.platform.campaign.outreach;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.HexDigest;
import java.util.regex.Pattern;

/// The name of a campaign in branches.
final class CampaignName {
    private static final int DIGEST_LENGTH = 10;
    /// Git refuses two dots in the names of branches, and the ending `.lock`.
    private static final Pattern BRANCH = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9_-]|\\.(?=[A-Za-z0-9_-]))*");

    private CampaignName() {}

    /// Unique, and allowed as the name of a branch. A digest follows where the name alone would be neither.
    static String of(EntityRef campaign) {
        String name = campaign.name();
        boolean isAllowed = BRANCH.matcher(name).matches() && !name.endsWith(".lock");
        if (isAllowed && campaign.namespace().equals(EntityRef.DEFAULT_NAMESPACE)) {
            return name;
        }
        String digest = HexDigest.sha1(campaign.toString().getBytes(UTF_8)).substring(0, DIGEST_LENGTH);
        return (isAllowed ? name : name.replace('.', '-')) + "-" + digest;
    }
}
