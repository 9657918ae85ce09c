package dev.mokuroku.source.github.client;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A GET.
///
/// @param owner whose repository it is about: selects the installation of an App
/// @param accept the media type
/// @param etag of the answer that is known
/// @param maxBytes of the body that are read
public record RestRequest(
        String owner, URI address, String accept, @Nullable String etag, int maxBytes) {
    /// The media type of GitHub's own answers.
    public static final String JSON = "application/vnd.github+json";
}
