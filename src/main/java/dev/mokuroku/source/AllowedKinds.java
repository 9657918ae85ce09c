package dev.mokuroku.source;

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

/// The rules `mokuroku.catalog.rules`, which mean what `catalog.rules` of Backstage does: places are told
/// by origin. What is not let in is a problem of its file, and a registration is always let in.
@Singleton
class AllowedKinds {
    private final Optional<List<CatalogRulesConfig.Rule>> rules;

    AllowedKinds(CatalogRulesConfig config) {
        this.rules = config.rules();
    }

    ParsedDescriptor admitted(ParsedDescriptor parsed) {
        FileId file = parsed.file().id();
        boolean registration = file.location().type().equals(LocationRef.REGISTERED);
        if (rules.isEmpty() || registration) {
            return parsed;
        }
        List<ParsedEntity> admitted = new ArrayList<>();
        List<DescriptorProblem> problems = new ArrayList<>(parsed.problems());
        for (ParsedEntity entity : parsed.entities()) {
            if (admits(entity.entity().kind(), file.origin())) {
                admitted.add(entity);
            } else {
                problems.add(refusal(entity, file));
            }
        }
        return new ParsedDescriptor(parsed.file(), admitted, problems, parsed.references());
    }

    private boolean admits(String kind, LocationRef origin) {
        return rules.orElseThrow().stream()
                .filter(rule -> rule.allow().stream().anyMatch(kind::equalsIgnoreCase))
                .anyMatch(rule -> rule.locations()
                        .map(places -> places.stream().anyMatch(place -> isAt(place, origin)))
                        .orElse(true));
    }

    private static boolean isAt(CatalogRulesConfig.Place place, LocationRef origin) {
        return place.type().map(origin.type()::equals).orElse(true)
                && place.target().map(origin.target()::equals).orElse(true)
                && place.pattern()
                        .map(pattern -> Glob.of(plain(pattern)).matches(plain(origin.target())))
                        .orElse(true);
    }

    /// Neither case nor repeated slashes matter, as in `https://`.
    private static String plain(String target) {
        return target.replaceAll("/{2,}", "/").toLowerCase(Locale.ROOT);
    }

    private static DescriptorProblem refusal(ParsedEntity entity, FileId file) {
        String message = "Entity %s at %s, originated at %s, is not of an allowed kind for that location"
                .formatted(entity.entity().ref(), file.location(), file.origin());
        return new DescriptorProblem(DescriptorProblem.Kind.INVALID, -1, 0, 0, "/kind", message, null);
    }
}
