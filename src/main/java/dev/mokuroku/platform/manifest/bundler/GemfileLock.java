package dev.mokuroku.platform.manifest.bundler;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The versions of a `Gemfile.lock`, by the names of gems.
final class GemfileLock {
    private static final String INDENT = "    ";
    private static final int MIN_PLATFORM_PARTS = 2;
    /// First parts of a platform behind a version: `1.18.9-x86_64-linux`.
    private static final List<String> PLATFORMS =
            List.of("x86", "x86_64", "x64", "arm", "arm64", "aarch64", "java", "universal", "mswin", "mswin64");

    private GemfileLock() {}

    static Map<String, String> parse(String text) {
        Map<String, String> versions = new HashMap<>();
        boolean specs = false;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.equals("  specs:")) {
                specs = true;
            } else if (!line.startsWith(INDENT)) {
                specs = specs && line.startsWith(" ");
            } else if (specs && line.length() > INDENT.length() && line.charAt(INDENT.length()) != ' ') {
                int open = line.indexOf(" (");
                int close = line.indexOf(')');
                if (open > 0 && close > open) {
                    String name = line.substring(INDENT.length(), open);
                    versions.putIfAbsent(name, withoutPlatform(line.substring(open + 2, close)));
                }
            }
        }
        return versions;
    }

    private static String withoutPlatform(String version) {
        String[] parts = version.split("-", MIN_PLATFORM_PARTS);
        return parts.length == MIN_PLATFORM_PARTS && PLATFORMS.contains(parts[1].split("-", 2)[0]) ? parts[0] : version;
    }
}
