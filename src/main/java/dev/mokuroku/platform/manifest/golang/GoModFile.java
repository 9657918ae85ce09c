package dev.mokuroku.platform.manifest.golang;

import dev.mokuroku.descriptor.yaml.Position;
import java.util.ArrayList;
import java.util.List;

/// The lines of a `go.mod`: <https://go.dev/ref/mod#go-mod-file-grammar>.
final class GoModFile {
    private GoModFile() {}

    /// @param verb also of the block that the line is in
    /// @param words without quotes
    /// @param comment behind `//`, without blanks around
    record Directive(String verb, List<String> words, String comment, Position position) {}

    static List<Directive> parse(String text) {
        List<Directive> directives = new ArrayList<>();
        String block = "";
        int line = 0;
        for (String whole : (Iterable<String>) text.lines()::iterator) {
            line++;
            int slashes = whole.indexOf("//");
            String comment = slashes < 0 ? "" : whole.substring(slashes + 2).strip();
            List<String> words = words(slashes < 0 ? whole : whole.substring(0, slashes));
            if (words.isEmpty()) {
                continue;
            }
            if (words.getFirst().equals(")")) {
                block = "";
            } else if (words.size() == 2 && words.get(1).equals("(")) {
                block = words.getFirst();
            } else {
                String verb = block.isEmpty() ? words.getFirst() : block;
                List<String> rest = block.isEmpty() ? words.subList(1, words.size()) : words;
                int column = rest.isEmpty() ? 1 : Math.max(0, whole.indexOf(rest.getFirst())) + 1;
                directives.add(new Directive(verb, rest, comment, new Position(line, column)));
            }
        }
        return directives;
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        for (String word : line.replace("(", " ( ").replace('\t', ' ').split(" ", -1)) {
            String plain = word.replace("\"", "").replace("`", "").strip();
            if (!plain.isEmpty()) {
                words.add(plain);
            }
        }
        return words;
    }
}
