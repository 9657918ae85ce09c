package dev.mokuroku.platform.campaign.member;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.entity.HexDigest;
import dev.mokuroku.index.filter.EntityFilter;
import dev.mokuroku.platform.adoption.KnownComponent;
import dev.mokuroku.platform.campaign.Campaign;
import dev.mokuroku.platform.campaign.VersionMove;
import java.time.LocalDate;
import java.util.Objects;

/// A campaign with what is needed to compute its members.
record KnownCampaign(Campaign campaign, KnownComponent component, VersionMove move) {
    /// Of all that decides who is a member, except uses and exemptions that callers granted.
    String digest(LocalDate today) {
        String inputs = String.join(
                "\n",
                Objects.toString(campaign.from()),
                campaign.to(),
                Objects.toString(campaign.startsAt()),
                campaign.appliesTo().toString(),
                campaign.members().toString(),
                campaign.exemptions().toString(),
                component.component().packages().toString(),
                component.scheme().text(),
                // Deprecations have dates.
                campaign.from() == null ? component.policy() + " on " + today : "");
        return HexDigest.sha1(inputs.getBytes(UTF_8));
    }

    boolean isForAll() {
        return campaign.appliesTo().equals(EntityFilter.EVERYTHING);
    }
}
