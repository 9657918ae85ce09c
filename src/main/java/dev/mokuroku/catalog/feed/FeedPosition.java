package dev.mokuroku.catalog.feed;

/// How far a reader has followed the change feed. A promoted standby or a restored backup may lack changes that a
/// reader has seen, and give their sequences to others: the fingerprint distinguishes the two changes.
///
/// @param fingerprint of the change with this sequence; empty where it is not known
public record FeedPosition(long sequence, String fingerprint) {
    /// Before the first change.
    public static final FeedPosition START = new FeedPosition(0, "");

    public static FeedPosition of(Change change) {
        return new FeedPosition(change.sequence(), "%s %s".formatted(change.at(), change.ref()));
    }

    /// Whether the feed still holds the change that this position was taken of.
    public boolean isOf(Change change) {
        return sequence == change.sequence() && (fingerprint.isEmpty() || fingerprint.equals(of(change).fingerprint));
    }
}
