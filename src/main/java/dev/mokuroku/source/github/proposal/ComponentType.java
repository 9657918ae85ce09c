package dev.mokuroku.source.github.proposal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a component seems to be: told by a topic, else by a word of its name, else by a file at its root, else
/// by its language. A service where nothing tells.
///
/// @param reason null where nothing told it
record ComponentType(String value, @Nullable String reason) {
    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "library",
                    Set.of("library", "lib", "sdk", "package", "framework"),
                    Set.of("lib", "libs", "library", "sdk", "client", "commons", "common"),
                    Set.of(),
                    Set.of()),
            new Kind(
                    "website",
                    Set.of("website", "frontend", "webapp", "web-app", "spa", "documentation", "docs"),
                    Set.of("web", "website", "site", "ui", "frontend", "webapp", "docs", "io"),
                    Set.of(
                            "index.html",
                            "mkdocs.yml",
                            "angular.json",
                            "next.config.js",
                            "next.config.mjs",
                            "next.config.ts",
                            "docusaurus.config.js",
                            "docusaurus.config.ts",
                            "astro.config.mjs",
                            "gatsby-config.js"),
                    Set.of("HTML", "CSS", "SCSS", "Astro")),
            new Kind(
                    "service",
                    Set.of("service", "microservice", "backend", "api", "server"),
                    Set.of("service", "svc", "api", "server", "backend", "worker", "gateway"),
                    Set.of("Dockerfile", "Procfile", "helm", "charts", "skaffold.yaml", "k8s"),
                    Set.of()));

    private record Kind(
            String value, Set<String> topics, Set<String> words, Set<String> files, Set<String> languages) {}

    static ComponentType of(RepositoryFacts repository) {
        String name = repository.name().toLowerCase(Locale.ROOT);
        List<String> words = List.of(name.split("[-_.]+"));
        String last = words.isEmpty() ? "" : words.getLast();
        return told(repository.topics(), "the topic ", kind -> kind.topics::contains)
                .or(() -> told(List.of(last), "its name ends with ", kind -> kind.words::contains))
                .or(() -> told(repository.rootFiles(), "it holds ", kind -> kind.files::contains))
                .or(() -> told(List.of(repository.language()), "it is written in ", kind -> kind.languages::contains))
                .orElseGet(() -> new ComponentType("service", null));
    }

    private interface Sign {
        Predicate<String> of(Kind kind);
    }

    private static Optional<ComponentType> told(List<String> values, String reason, Sign sign) {
        return KINDS.stream()
                .flatMap(kind -> values.stream()
                        .filter(sign.of(kind))
                        .map(value -> new ComponentType(kind.value, reason + value)))
                .findFirst();
    }
}
