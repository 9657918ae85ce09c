package dev.mokuroku.security;

import java.util.Locale;

/// What a caller may do, from the least to the most. Each role includes those before it.
public enum Role {
    /// Reads.
    READER,
    /// Registers locations, and refreshes and unregisters what others own.
    EDITOR,
    /// Everything: scans, the index, tokens, and entities that visibility rules hide.
    ADMIN;

    /// `reader`, as settings and errors name it.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
