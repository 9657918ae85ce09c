package dev.mokuroku.source;

/// A place that holds descriptors: a folder, the registered URLs, a GitHub organisation.
public interface DescriptorSource {
    /// Stable and unique among all sources: `github:acme`, `folder:/srv/catalog`. The catalog keeps
    /// what was read under this name.
    String name();

    /// Lists every descriptor of this source, handing each page to the session as it comes. Returning
    /// normally says that the listing was complete: what it did not name is gone.
    ///
    /// @throws ScanFailedException when a part could not be listed, after retries: what was handed over
    ///     stays, and nothing is removed
    void scan(ScanSession session) throws ScanFailedException;
}
