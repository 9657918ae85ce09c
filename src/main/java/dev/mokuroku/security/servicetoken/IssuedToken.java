package dev.mokuroku.security.servicetoken;

/// A token that was just issued. Nobody can read its text again.
public record IssuedToken(String text, ServiceToken token) {
    /// Without the text: logs print records.
    @Override
    public String toString() {
        return "IssuedToken[" + token + "]";
    }
}
