package dev.mokuroku.platform.campaign;

import java.util.Map;

/// How many members have which state.
public record Progress(long open, long done, long exempt, long gone) {
    public static final Progress NONE = new Progress(0, 0, 0, 0);

    public static Progress of(Map<MemberState, Long> counts) {
        return new Progress(
                counts.getOrDefault(MemberState.OPEN, 0L),
                counts.getOrDefault(MemberState.DONE, 0L),
                counts.getOrDefault(MemberState.EXEMPT, 0L),
                counts.getOrDefault(MemberState.GONE, 0L));
    }

    public long total() {
        return open + done + exempt + gone;
    }

    /// The share of members that are not open, from 0 to 1; 1 without members.
    public double share() {
        return total() == 0 ? 1 : (double) (total() - open) / total();
    }

    public long of(MemberState state) {
        return switch (state) {
            case OPEN -> open;
            case DONE -> done;
            case EXEMPT -> exempt;
            case GONE -> gone;
        };
    }
}
