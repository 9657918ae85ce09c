package dev.mokuroku.platform.campaign;

import java.util.Locale;

/// How far an entity has come in a campaign.
public enum MemberState {
    /// It uses a version that it has to leave.
    OPEN,
    /// It uses a version that is to be reached.
    DONE,
    /// It need not move.
    EXEMPT,
    /// It no longer uses the platform component.
    GONE;

    /// As in terms: `open`.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
