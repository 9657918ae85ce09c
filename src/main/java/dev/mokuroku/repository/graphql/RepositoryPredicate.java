package dev.mokuroku.repository.graphql;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.error.StorableText;
import dev.mokuroku.graphql.schema.EnumMirrors;
import dev.mokuroku.repository.query.MissingFact;
import dev.mokuroku.repository.query.RepositoryConditions;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Input("RepositoryPredicate")
@Description("A condition on repositories. All fields that are set must match.")
public class RepositoryPredicate {
    private static final Set<String> VISIBILITIES = Set.of("public", "private", "internal");

    @Description("Whether the scan has read a descriptor of it.")
    public @Nullable Boolean hasDescriptor;

    @Description("Whether it is archived.")
    public @Nullable Boolean archived;

    @Description("Whether it is a fork.")
    public @Nullable Boolean fork;

    @Description("public, private or internal.")
    public @Nullable String visibility;

    @Description("One of its ten languages, in letters of any case: Java.")
    public @Nullable String language;

    @Description("One of its topics.")
    public @Nullable String topic;

    @Description("The repository has none of these.")
    public @Nullable List<@NonNull RepositoryPart> missing;

    /// @throws CatalogException `INVALID_INPUT` naming the field
    static RepositoryConditions conditions(@Nullable String owner, @Nullable RepositoryPredicate where) {
        RepositoryPredicate predicate = where == null ? new RepositoryPredicate() : where;
        String visibility = word("where.visibility", predicate.visibility);
        if (visibility != null && !VISIBILITIES.contains(visibility.toLowerCase(Locale.ROOT))) {
            throw CatalogException.invalidField(
                    "where.visibility", "must be public, private or internal but is '%s'".formatted(visibility));
        }
        return new RepositoryConditions(
                word("owner", owner),
                predicate.hasDescriptor,
                predicate.archived,
                predicate.fork,
                visibility,
                word("where.language", predicate.language),
                word("where.topic", predicate.topic),
                predicate.missing == null
                        ? List.of()
                        : predicate.missing.stream()
                                .map(part -> EnumMirrors.convert(part, MissingFact.class))
                                .distinct()
                                .toList());
    }

    private static @Nullable String word(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (value.isBlank()) {
            throw CatalogException.invalidField(field, "must not be blank");
        }
        return StorableText.check(field, value).strip();
    }
}
