package dev.mokuroku.entity;

import java.util.regex.Pattern;

/// Detects `javascript:` URLs, in all the spellings that a browser runs: any case, control characters
/// before it, tabs and line breaks within.
public final class ScriptUrl {
    private static final Pattern SCRIPT = Pattern.compile(
            "^[\\x00-\\x1F ]*" + String.join("[\\r\\n\\t]*", "javascript:".split("")), Pattern.CASE_INSENSITIVE);

    private ScriptUrl() {}

    public static boolean isScript(String url) {
        return SCRIPT.matcher(url).find();
    }
}
