package dev.mokuroku.source;

import java.time.Duration;

/// What reading one origin, with all that its Locations and references lead to, may take.
///
/// @param maxFiles files that are read or looked for
/// @param maxBytes of all files together
/// @param timeout that reading takes, parsing and writing left out
/// @param settings the beginning of the names of the settings, for messages; `""` where there are none
public record ReadLimits(int maxFiles, long maxBytes, Duration timeout, String settings) {
    /// Of what a source finds by itself: enough for any organisation, and an end for what generates files.
    public static final ReadLimits DISCOVERED = new ReadLimits(10_000, Long.MAX_VALUE, Duration.ofDays(1), "");

    String tooManyFiles() {
        return "more than %,d files%s".formatted(maxFiles, named("max-files"));
    }

    String tooManyBytes() {
        return "more than %,d bytes%s".formatted(maxBytes, named("max-size"));
    }

    String tooLong() {
        return "reading takes more than %d s%s".formatted(timeout.toSeconds(), named("timeout"));
    }

    private String named(String setting) {
        return settings.isEmpty() ? "" : " (the limit %s.%s)".formatted(settings, setting);
    }
}
