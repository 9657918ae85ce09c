package dev.mokuroku.frontend.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/// Settings of search.
@ConfigMapping(prefix = "mokuroku.search")
public interface SearchConfig {
    /// Types that a frontend requests and that have no documents here. Backstage refuses a search for an
    /// unknown type, so the page would show an error.
    @WithDefault("techdocs")
    List<String> emptyTypes();
}
