package dev.mokuroku.platform.campaign.history;

import dev.mokuroku.platform.campaign.Progress;
import java.time.LocalDate;

/// The progress of a campaign on a day in UTC.
public record CampaignDay(LocalDate day, Progress progress) {}
