package dev.mokuroku.source.github;

import java.net.URI;
import java.util.Optional;

/// How to reach one GitHub: github.com, or an Enterprise Server.
public interface GithubAccess {
    /// Address of the REST API. On GitHub Enterprise Server `https://HOST/api/v3`.
    URI apiUrl();

    /// Where public files are read when there are no credentials. `https://raw.githubusercontent.com`
    /// for GitHub's own API; else the API.
    Optional<URI> rawUrl();

    Optional<String> token();

    App app();

    /// A GitHub App, instead of a token.
    interface App {
        Optional<String> id();

        /// The private key: its PEM text as GitHub gives it, the Base64 of that, or the path of a file that holds it.
        Optional<String> privateKey();
    }
}
