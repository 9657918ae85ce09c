package dev.mokuroku.source.url;

/// A file that a search found. Its content is fetched when it is asked for.
///
/// @param url of the file itself
/// @param version changes when the content does, so that a known file need not be read
public record FoundFile(String url, String version, Fetch fetch) {
    /// How to get the bytes.
    public interface Fetch {
        byte[] bytes() throws UnreadableUrlException;
    }

    public byte[] read() throws UnreadableUrlException {
        return fetch.bytes();
    }
}
