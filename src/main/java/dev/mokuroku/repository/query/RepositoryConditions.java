package dev.mokuroku.repository.query;

import dev.mokuroku.catalog.sql.SqlConditions;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which repositories. All that is not null must hold.
///
/// @param owner login, in letters of any case
/// @param described whether the scan has read a descriptor of it
/// @param visibility `public`, `private` or `internal`, in letters of any case
/// @param language among its ten, in letters of any case
/// @param topic one of its topics
/// @param missing all of these are
public record RepositoryConditions(
        @Nullable String owner,
        @Nullable Boolean described,
        @Nullable Boolean archived,
        @Nullable Boolean fork,
        @Nullable String visibility,
        @Nullable String language,
        @Nullable String topic,
        List<MissingFact> missing) {
    /// Whether the scan that found the row `f` has read a file of its repository: the origin begins with the web
    /// address of its files, which the index finds as what lies between two texts. The host stands twice. A value
    /// instead of `exists`, which PostgreSQL would turn into a join that compares each with each.
    static final String DESCRIBED = """
            coalesce((select true from descriptor d where d.source = f.source
            and lower(d.origin) collate "C" >= lower('url:https://' || ? || '/' || f.slug || '/blob/') collate "C"
            and lower(d.origin) collate "C" < lower('url:https://' || ? || '/' || f.slug || '/blob0') collate "C" limit 1), false)""";

    public static final RepositoryConditions NONE =
            new RepositoryConditions(null, null, null, null, null, null, null, List.of());

    /// @param host of the web addresses that descriptors are kept under
    SqlConditions sql(String host) {
        SqlConditions sql = new SqlConditions();
        if (owner != null) {
            sql.and("split_part(lower(f.slug), '/', 1) = ?", owner.toLowerCase(Locale.ROOT));
        }
        if (described != null) {
            sql.and((described ? "" : "not ") + DESCRIBED, host, host);
        }
        if (archived != null) {
            sql.and("f.facts->'archived' = ?::jsonb", archived.toString());
        }
        if (fork != null) {
            sql.and("f.facts->'fork' = ?::jsonb", fork.toString());
        }
        if (visibility != null) {
            sql.and("f.facts->>'visibility' = ?", visibility.toLowerCase(Locale.ROOT));
        }
        if (language != null) {
            sql.and(
                    "exists (select 1 from jsonb_array_elements_text(f.facts->'languages') as l where lower(l) = ?)",
                    language.toLowerCase(Locale.ROOT));
        }
        if (topic != null) {
            sql.and("exists (select 1 from jsonb_array_elements_text(f.facts->'topics') as t where t = ?)", topic);
        }
        missing.forEach(fact -> sql.and(fact.condition()));
        return sql;
    }
}
