package dev.mokuroku.onboarding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Guesses the type of a component: by a topic, else by a word of its name, else by a file at its root, else
/// by its language. The default is a service.
///
/// @param reason null where the type is the default
record ComponentType(String value, @Nullable String reason) {
    private static final List<TypeRule> RULES = List.of(
            new TypeRule(
                    "library",
                    Set.of("library", "lib", "sdk", "package", "framework"),
                    Set.of("lib", "libs", "library", "sdk", "client", "commons", "common"),
                    Set.of(),
                    Set.of()),
            new TypeRule(
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
            new TypeRule(
                    "service",
                    Set.of("service", "microservice", "backend", "api", "server"),
                    Set.of("service", "svc", "api", "server", "backend", "worker", "gateway"),
                    Set.of("Dockerfile", "Procfile", "helm", "charts", "skaffold.yaml", "k8s"),
                    Set.of()));

    private record TypeRule(
            String value, Set<String> topics, Set<String> words, Set<String> files, Set<String> languages) {}

    static ComponentType of(RepositoryDetails repository) {
        String name = repository.name().toLowerCase(Locale.ROOT);
        List<String> words = List.of(name.split("[-_.]+"));
        String last = words.isEmpty() ? "" : words.getLast();
        return firstMatch(repository.topics(), "the topic ", rule -> rule.topics::contains)
                .or(() -> firstMatch(List.of(last), "its name ends with ", rule -> rule.words::contains))
                .or(() -> firstMatch(repository.rootFiles(), "it holds ", rule -> rule.files::contains))
                .or(() -> firstMatch(
                        List.of(repository.language()), "it is written in ", rule -> rule.languages::contains))
                .orElseGet(() -> new ComponentType("service", null));
    }

    private interface Indicator {
        Predicate<String> matcherOf(TypeRule rule);
    }

    private static Optional<ComponentType> firstMatch(List<String> values, String reason, Indicator indicator) {
        return RULES.stream()
                .flatMap(rule -> values.stream()
                        .filter(indicator.matcherOf(rule))
                        .map(value -> new ComponentType(rule.value, reason + value)))
                .findFirst();
    }
}
