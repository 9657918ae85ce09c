package dev.mokuroku.launch.settings;

/// What the value of a setting must be.
@FunctionalInterface
interface ValueCheck {
    /// @throws IllegalArgumentException whose message follows the name of the setting: what must be right, and what
    ///     is wrong. The message holds nothing of a secret.
    void check(String value);
}
