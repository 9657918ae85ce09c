package dev.mokuroku.source.github.discovery;

import dev.mokuroku.source.github.GithubConfig;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which repositories are scanned.
final class RepositoryFilter {
    private final GithubConfig.Repositories config;
    private final List<Pattern> include;
    private final List<Pattern> exclude;

    RepositoryFilter(GithubConfig.Repositories config) {
        this.config = config;
        this.include = patterns(config.include());
        this.exclude = patterns(config.exclude());
    }

    boolean admits(GithubRepository repository) {
        GithubRepository.Traits traits = repository.traits();
        return (include.isEmpty() || anyMatches(include, repository.name()))
                && !anyMatches(exclude, repository.name())
                && (config.archived() || !traits.archived())
                && (config.forks() || !traits.fork())
                && allows(config.visibility(), it -> it.equalsIgnoreCase(traits.visibility()))
                && allows(config.topics(), traits.topics()::contains)
                && config.excludeTopics().orElse(List.of()).stream().noneMatch(traits.topics()::contains);
    }

    private static boolean allows(Optional<List<String>> allowed, Predicate<String> matches) {
        return allowed.isEmpty() || allowed.get().stream().anyMatch(matches);
    }

    private static boolean anyMatches(List<Pattern> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    private static List<Pattern> patterns(Optional<List<String>> globs) {
        return globs.orElse(List.of()).stream().map(RepositoryFilter::pattern).toList();
    }

    private static Pattern pattern(String glob) {
        String regex = Stream.of(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /// The settings, so that it can be told whether they changed.
    @Override
    public String toString() {
        return Stream.of(
                        config.include(),
                        config.exclude(),
                        config.topics(),
                        config.excludeTopics(),
                        config.visibility())
                .map(it -> it.orElse(List.of()).toString())
                .collect(Collectors.joining(" ", "", " %s %s".formatted(config.archived(), config.forks())));
    }
}
