package dev.mokuroku.scaffolder.templating.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.mokuroku.scaffolder.templating.CompiledTemplate;
import dev.mokuroku.scaffolder.templating.TemplateDialect;
import dev.mokuroku.scaffolder.templating.TemplateException;
import dev.mokuroku.scaffolder.templating.TemplateFunction;
import dev.mokuroku.scaffolder.templating.TemplateLimits;
import dev.mokuroku.scaffolder.templating.Templating;
import dev.mokuroku.scaffolder.templating.run.Host;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The template language with the filters and global functions of its user.
public final class TemplateEngine implements Templating {
    /// Characters of source. A syntax tree takes about twenty times as many bytes.
    private static final long MAX_CACHED_CHARACTERS = 4_000_000;
    /// What an entry of the cache costs beside its source.
    private static final int ENTRY_WEIGHT = 100;

    private final Host host;
    private final TemplateLimits limits;
    private final Cache<Key, ParsedTemplate> parsed;

    private record Key(String source, TemplateDialect dialect) {}

    /// @param filters filters beside those of the language, by name
    /// @param globals functions that templates call by name
    public TemplateEngine(
            Map<String, TemplateFunction> filters, Map<String, TemplateFunction> globals, TemplateLimits limits) {
        this(
                new Host(filters, globals),
                limits,
                Caffeine.newBuilder()
                        .maximumWeight(MAX_CACHED_CHARACTERS)
                        .<Key, ParsedTemplate>weigher(
                                (key, template) -> key.source().length() + ENTRY_WEIGHT)
                        .build());
    }

    private TemplateEngine(Host host, TemplateLimits limits, Cache<Key, ParsedTemplate> parsed) {
        this.host = host;
        this.limits = limits;
        this.parsed = parsed;
    }

    /// The same language with more global functions, such as those that know the state of a run. Cheap: the
    /// compiled templates are shared.
    public TemplateEngine withGlobals(Map<String, TemplateFunction> more) {
        Map<String, TemplateFunction> all = new HashMap<>(host.globals());
        all.putAll(more);
        return new TemplateEngine(new Host(host.filters(), all), limits, parsed);
    }

    @Override
    public CompiledTemplate compile(String source, TemplateDialect dialect) {
        ParsedTemplate template =
                parsed.get(new Key(source, dialect), key -> ParsedTemplate.of(source, dialect, limits));
        return new CompiledText(template, host, limits);
    }

    /// Looks at a text without rendering it. A text that does not parse has an error, and is not thrown for.
    public TextCheck check(String source, TemplateDialect dialect) {
        try {
            return TextCheck.of(ParsedTemplate.of(source, dialect, limits), host);
        } catch (TemplateException malformed) {
            return new TextCheck(List.of(malformed.getMessage()), Set.of());
        }
    }
}
