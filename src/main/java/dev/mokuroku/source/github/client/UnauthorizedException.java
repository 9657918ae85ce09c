package dev.mokuroku.source.github.client;

import dev.mokuroku.source.github.GithubException;

/// GitHub does not take the credentials, or not any more.
final class UnauthorizedException extends GithubException {
    private static final long serialVersionUID = 1L;

    private final String said;

    UnauthorizedException(String said) {
        super("GitHub refuses the credentials%s: check mokuroku.github.token or mokuroku.github.app"
                .formatted(said.isEmpty() ? "" : " (%s)".formatted(said)));
        this.said = said;
    }

    /// In GitHub's words; empty if it gives none.
    String said() {
        return said;
    }
}
