package dev.mokuroku.source.url;

/// The setting `mokuroku.reading.allow`.
public final class ReadingHosts {
    private ReadingHosts() {}

    /// @throws IllegalArgumentException when the entry is none; says what an entry is
    public static void check(String entry) {
        AllowedHost.parse(entry);
    }
}
