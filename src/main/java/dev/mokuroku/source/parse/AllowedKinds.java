package dev.mokuroku.source.parse;

import dev.mokuroku.descriptor.DescriptorProblem;
import dev.mokuroku.descriptor.FileId;
import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.ParsedEntity;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.source.glob.Glob;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The rules `mokuroku.catalog.rules`, as Backstage's `catalog.rules`: locations are matched
/// by origin. An entity that is not allowed is a problem of its file; a registration is always allowed.
@Singleton
class AllowedKinds {
    private final Optional<List<CatalogRulesConfig.Rule>> rules;

    AllowedKinds(CatalogRulesConfig config) {
        this.rules = config.rules();
    }

    ParsedDescriptor filter(ParsedDescriptor parsed) {
        FileId file = parsed.file().id();
        boolean registration = file.location().type().equals(LocationRef.REGISTERED);
        if (rules.isEmpty() || registration) {
            return parsed;
        }
        List<ParsedEntity> allowed = new ArrayList<>();
        List<DescriptorProblem> problems = new ArrayList<>(parsed.problems());
        for (ParsedEntity entity : parsed.entities()) {
            if (allows(entity.entity().kind(), file.origin())) {
                allowed.add(entity);
            } else {
                problems.add(problemOf(entity, file));
            }
        }
        return new ParsedDescriptor(parsed.file(), allowed, problems, parsed.references());
    }

    private boolean allows(String kind, LocationRef origin) {
        return rules.orElseThrow().stream()
                .filter(rule -> rule.allow().stream().anyMatch(kind::equalsIgnoreCase))
                .anyMatch(rule -> rule.locations()
                        .map(matches -> matches.stream().anyMatch(match -> matches(match, origin)))
                        .orElse(true));
    }

    private static boolean matches(CatalogRulesConfig.LocationMatch match, LocationRef origin) {
        return match.type().map(origin.type()::equals).orElse(true)
                && match.target().map(origin.target()::equals).orElse(true)
                && match.pattern()
                        .map(pattern -> Glob.of(plain(pattern)).matches(plain(origin.target())))
                        .orElse(true);
    }

    /// Neither case nor repeated slashes matter, as in `https://`.
    private static String plain(String target) {
        return target.replaceAll("/{2,}", "/").toLowerCase(Locale.ROOT);
    }

    private static DescriptorProblem problemOf(ParsedEntity entity, FileId file) {
        String message = "Entity %s at %s, originated at %s, is not of an allowed kind for that location"
                .formatted(entity.entity().ref(), file.location(), file.origin());
        return new DescriptorProblem(DescriptorProblem.Kind.INVALID, -1, 0, 0, "/kind", message, null);
    }
}
