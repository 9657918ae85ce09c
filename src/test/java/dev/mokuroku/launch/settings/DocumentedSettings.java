package dev.mokuroku.launch.settings;

import dev.mokuroku.Documentation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The settings in the code spans of the documentation, such as `mokuroku.github.app.id`. A span such as `.topics`
/// replaces the last part of the whole name before it on the line.
///
/// @param whole names that are written whole
/// @param all also those that follow a whole name
record DocumentedSettings(Set<String> whole, Set<String> all) {
    private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
    private static final Pattern SUFFIX = Pattern.compile("\\.[a-z.-]+");
    /// No file `mokuroku.aot` and no package `mokuroku.dev/…` of kinds.
    private static final Pattern NAME = Pattern.compile("mokuroku\\.(?!aot$|dev/)");

    static DocumentedSettings read() throws IOException {
        DocumentedSettings found = new DocumentedSettings(new TreeSet<>(), new TreeSet<>());
        for (Path page : Documentation.pages()) {
            Documentation.text(page).lines().forEach(found::addLine);
        }
        return found;
    }

    private void addLine(String line) {
        String parent = "";
        for (MatchResult span : (Iterable<MatchResult>) spans(line)::iterator) {
            String text = span.group(1);
            if (SUFFIX.matcher(text).matches()) {
                all.add(parent + text);
            } else if (NAME.matcher(text).lookingAt()) {
                String name = nameOf(text);
                whole.add(name);
                all.add(name);
                parent = name.replaceFirst("\\.[^.]*$", "");
            } else {
                parent = "";
            }
        }
    }

    private static Stream<MatchResult> spans(String line) {
        return SPAN.matcher(line).results();
    }

    /// A part that the reader chooses is a star, as in [KnownSettings]; a group of settings is its name.
    private static String nameOf(String text) {
        return text.replaceAll("=.*", "")
                .replaceAll("\\.[*…]?$", "")
                .replaceAll("\\[0]", "[*]")
                .replaceAll("\"[^\"]+\"|<[^>]+>", "*");
    }
}
