package dev.mokuroku.platform.campaign;

import java.util.Locale;

/// Where a campaign stands.
public enum CampaignStatus {
    /// Its first day is still to come.
    PLANNED,
    OPEN,
    /// Its last day is over, and it has open members.
    OVERDUE,
    /// No member is open. Open again if a member returns.
    MET,
    /// Ended by somebody, with the members that were open then.
    CLOSED;

    /// As in terms: `open`.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
