package dev.mokuroku.frontend.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/// Settings of search.
@ConfigMapping(prefix = "mokuroku.search")
public interface SearchConfig {
    /// Types that a frontend asks for and that have no documents here. Backstage refuses a search for a
    /// type that it does not know, and so the page that sent it shows an error.
    @WithDefault("techdocs")
    List<String> emptyTypes();
}
