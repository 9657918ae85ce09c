package dev.mokuroku.security.token;

import com.nimbusds.jose.JOSEObjectType;

/// The header `typ` of Backstage's tokens.
public enum TokenType {
    USER("vnd.backstage.user"),
    /// A user's token without the claims that others need not see: what a plugin shows when it calls in
    /// the user's name.
    LIMITED_USER("vnd.backstage.limited-user"),
    PLUGIN("vnd.backstage.plugin");

    private final String type;

    TokenType(String type) {
        this.type = type;
    }

    public JOSEObjectType jose() {
        return new JOSEObjectType(type);
    }
}
