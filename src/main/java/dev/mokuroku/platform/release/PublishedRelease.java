package dev.mokuroku.platform.release;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A release as its source describes it.
///
/// @param version without what the tag has before and after it
/// @param publishedAt null if the source does not say
/// @param preRelease whether the source says so; the version itself may say so too
/// @param cycle of endoflife.date, such as `22` or `3.9`; null for other sources
/// @param endOfSupport the day on which the support of its cycle ends; null if unknown
public record PublishedRelease(
        String version,
        Origin origin,
        @Nullable Instant publishedAt,
        boolean preRelease,
        @Nullable String notes,
        @Nullable String url,
        @Nullable String cycle,
        @Nullable LocalDate endOfSupport) {
    /// Where a release was found.
    public enum Origin {
        DESCRIPTOR("descriptor"),
        GITHUB_RELEASE("github-release"),
        TAG("tag"),
        END_OF_LIFE("end-of-life");

        private final String text;

        Origin(String text) {
            this.text = text;
        }

        /// As the table holds it.
        String text() {
            return text;
        }

        static Origin of(String text) {
            for (Origin origin : values()) {
                if (origin.text.equals(text)) {
                    return origin;
                }
            }
            throw new IllegalArgumentException("The table platform_release has an unknown origin: " + text);
        }
    }

    PublishedRelease(
            String version,
            Origin origin,
            @Nullable Instant publishedAt,
            boolean preRelease,
            @Nullable String notes,
            @Nullable String url) {
        this(version, origin, publishedAt, preRelease, notes, url, null, null);
    }
}
