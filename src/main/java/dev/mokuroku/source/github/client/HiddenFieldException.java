package dev.mokuroku.source.github.client;

import dev.mokuroku.source.github.GithubException;

/// The credentials may not see a field, and GitHub left out more than that field because of it. The same query without
/// the field brings the rest.
public final class HiddenFieldException extends GithubException {
    private static final long serialVersionUID = 1L;

    private final String field;

    HiddenFieldException(String field, String said) {
        super("GitHub does not show the field %s: %s".formatted(field, said));
        this.field = field;
    }

    public String field() {
        return field;
    }
}
