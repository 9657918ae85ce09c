package dev.mokuroku.source.github.client;

import dev.mokuroku.source.github.GithubException;

/// GitHub does not take the credentials, or not any more.
final class UnauthorizedException extends GithubException {
    private static final long serialVersionUID = 1L;

    UnauthorizedException(String said) {
        super("GitHub refuses the credentials%s: check mokuroku.github.token or mokuroku.github.app"
                .formatted(said.isEmpty() ? "" : " (%s)".formatted(said)));
    }
}
