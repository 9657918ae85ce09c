package dev.mokuroku.scorecard.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.descriptor.ParsedDescriptor;
import dev.mokuroku.descriptor.ParsedEntity;
import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.EntityRef;
import dev.mokuroku.entity.LocationRef;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.index.filter.CallerFields;
import dev.mokuroku.scorecard.Scorecard;
import dev.mokuroku.scorecard.ScorecardKind;
import dev.mokuroku.scorecard.ScorecardReader;
import dev.mokuroku.source.dryrun.EntityCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/// Reads a scorecard from the text of a descriptor, with the checks of a file of the catalog.
@ApplicationScoped
public class DraftReader {
    private static final int MAX_LENGTH = 1_000_000;
    private static final LocationRef LOCATION = LocationRef.url("https://example.com/scorecard.yaml");

    private final EntityCheck check;

    DraftReader(EntityCheck check) {
        this.check = check;
    }

    /// @throws CatalogException `INVALID_INPUT` for a text without problems that does not define one scorecard
    public Draft read(String yaml) {
        if (yaml.length() > MAX_LENGTH) {
            throw CatalogException.invalidField(
                    "yaml", "must have at most %d characters but has %d".formatted(MAX_LENGTH, yaml.length()));
        }
        ParsedDescriptor parsed = check.check(yaml.getBytes(UTF_8), LOCATION);
        if (!parsed.problems().isEmpty()) {
            return new Draft(null, parsed.problems());
        }
        List<Entity> scorecards = parsed.entities().stream()
                .map(ParsedEntity::entity)
                .filter(entity -> entity.kind().equalsIgnoreCase(ScorecardKind.KIND))
                .toList();
        if (scorecards.size() != 1) {
            throw CatalogException.invalidField("yaml", "must define one Scorecard but defines " + names(scorecards));
        }
        return new Draft(scorecard(scorecards.getFirst()), List.of());
    }

    private static String names(List<Entity> scorecards) {
        return scorecards.isEmpty()
                ? "none"
                : scorecards.stream().map(Entity::ref).map(EntityRef::toString).collect(Collectors.joining(" and "));
    }

    /// @throws CatalogException `INVALID_INPUT` if a predicate names a field that callers must not name
    private static Scorecard scorecard(Entity entity) {
        Scorecard scorecard = ScorecardReader.read(entity.ref(), "", entity.metadata(), entity.spec(), null);
        CallerFields.check(scorecard.appliesTo());
        scorecard.checks().forEach(one -> CallerFields.check(one.appliesTo()));
        return scorecard;
    }
}
