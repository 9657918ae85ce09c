package dev.mokuroku;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a code span of a recipe may name: a file, a class, a package, an annotation, a command.
record CodeNames(Set<String> classes, Set<String> packages, String sources, String makefile) {
    private static final Path ROOT = Path.of("src/main/java/dev/mokuroku");
    private static final Path TESTS = Path.of("src/test/java/dev/mokuroku");
    private static final Pattern SETTING = Pattern.compile("([A-Z]+)=.*");

    static CodeNames read() throws IOException {
        try (Stream<Path> main = Files.walk(ROOT);
                Stream<Path> tests = Files.walk(TESTS)) {
            Set<Path> paths = Stream.concat(main, tests).collect(Collectors.toSet());
            Set<String> classes = paths.stream()
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
            Set<String> packages = paths.stream()
                    .filter(path -> path.startsWith(ROOT) && Files.isDirectory(path))
                    .map(path -> ROOT.relativize(path).toString())
                    .collect(Collectors.toSet());
            String sources = paths.stream()
                    .filter(Files::isRegularFile)
                    .map(Documentation::text)
                    .collect(Collectors.joining());
            return new CodeNames(classes, packages, sources, Documentation.text(Path.of("Makefile")));
        }
    }

    boolean has(String span) {
        if (span.contains(" ")) {
            return isCommand(span);
        }
        if (span.startsWith("@")) {
            return sources.contains("." + span.substring(1) + ";") || classes.contains(span.substring(1));
        }
        if (SETTING.matcher(span).matches()) {
            return makefile.contains("$(" + span.substring(0, span.indexOf('=')) + ")")
                    || makefile.contains("$(or $(" + span.substring(0, span.indexOf('=')));
        }
        return span.contains("/") ? isPath(span) : isClassOrPackage(span);
    }

    /// A constant or nested type, or a method.
    private boolean hasMember(String name) {
        return sources.contains(" " + name + " ") || sources.contains(" " + name + "(");
    }

    /// `./mvnw verify`, `make golden`
    private boolean isCommand(String span) {
        String[] words = span.split(" ", -1);
        return switch (words[0]) {
            case "make" -> makefile.lines().anyMatch(line -> line.startsWith(words[1] + ":"));
            default -> Files.isExecutable(Path.of(words[0]));
        };
    }

    /// Of the repository or of the root package; `V….sql` stands for the files of a pattern.
    private static boolean isPath(String span) {
        if (span.contains("…")) { // no path: an ASCII locale cannot encode it
            String[] names =
                    Path.of(span.substring(0, span.lastIndexOf('/'))).toFile().list();
            String ending = span.substring(span.indexOf('…') + 1);
            return names != null && Stream.of(names).anyMatch(name -> name.endsWith(ending));
        }
        return Files.exists(Path.of(span))
                || Files.exists(ROOT.resolve(span))
                || Files.exists(ROOT.resolve(span + ".java"));
    }

    private boolean isClassOrPackage(String span) {
        if (span.startsWith("…") || span.startsWith("Xxx")) {
            String ending = span.replaceFirst("^(…|Xxx)", "");
            return classes.stream().anyMatch(name -> name.endsWith(ending));
        }
        String[] parts = span.split("\\.", 2);
        return (classes.contains(parts[0]) && (parts.length == 1 || hasMember(parts[1])))
                || packages.contains(span)
                || Files.exists(Path.of(span));
    }
}
