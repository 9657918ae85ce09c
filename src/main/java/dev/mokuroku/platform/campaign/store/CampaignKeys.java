package dev.mokuroku.platform.campaign.store;

import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.platform.adoption.AdoptionTerms;

/// The keys of the terms that campaigns add to entities. `docs/campaigns.md` lists them.
public final class CampaignKeys {
    /// Of all terms.
    public static final String NAME = "campaign";

    /// On a campaign: where it stands.
    public static final String STATUS = NAME + ".status";
    /// On a campaign: its last day.
    public static final String BY = NAME + ".by";
    /// On a campaign: the percentage of members that are not open, with three digits.
    public static final String PROGRESS = NAME + ".progress";
    /// On a member: the last days of the campaigns in which it is open.
    public static final String DUE = NAME + ".due";

    private CampaignKeys() {}

    /// On a member: its state in the campaign.
    public static String state(EntityRef campaign) {
        return NAME + "." + AdoptionTerms.nameOf(campaign);
    }

    /// On a member: its wave in the campaign. No name of an entity contains a colon.
    public static String wave(EntityRef campaign) {
        return state(campaign) + ":wave";
    }
}
