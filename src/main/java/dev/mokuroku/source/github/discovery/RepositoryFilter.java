package dev.mokuroku.source.github.discovery;

import dev.mokuroku.source.github.GithubConfig;
import dev.mokuroku.source.github.NamePatterns;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which repositories are scanned.
final class RepositoryFilter {
    private final GithubConfig.Repositories config;
    private final NamePatterns names;

    RepositoryFilter(GithubConfig.Repositories config) {
        this.config = config;
        this.names = new NamePatterns(config.include(), config.exclude());
    }

    boolean admits(GithubRepository repository) {
        GithubRepository.Attributes attributes = repository.attributes();
        return names.admit(repository.name())
                && (config.archived() || !attributes.archived())
                && (config.forks() || !attributes.fork())
                && allows(config.visibility(), visibility -> visibility.equalsIgnoreCase(attributes.visibility()))
                && allows(config.topics(), attributes.topics()::contains)
                && config.excludeTopics().orElse(List.of()).stream().noneMatch(attributes.topics()::contains);
    }

    private static boolean allows(Optional<List<String>> allowed, Predicate<String> matches) {
        return allowed.isEmpty() || allowed.get().stream().anyMatch(matches);
    }

    /// The settings as a text, so that a change of them is noticed.
    @Override
    public String toString() {
        return Stream.of(
                        config.include(),
                        config.exclude(),
                        config.topics(),
                        config.excludeTopics(),
                        config.visibility())
                .map(setting -> setting.orElse(List.of()).toString())
                .collect(Collectors.joining(" ", "", " %s %s".formatted(config.archived(), config.forks())));
    }
}
