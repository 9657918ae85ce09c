package dev.mokuroku.platform.campaign.member;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "mokuroku.platform.campaigns")
interface CampaignConfig {
    /// How long the daily progress is kept, and what people decided about a campaign that was removed.
    @WithDefault("1095d")
    Duration keep();
}
