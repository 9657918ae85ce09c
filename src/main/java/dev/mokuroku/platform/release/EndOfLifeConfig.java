package dev.mokuroku.platform.release;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

@ConfigMapping(prefix = "mokuroku.platform.end-of-life")
public interface EndOfLifeConfig {
    /// Where a product is read: the URL of an API of endoflife.date's shape, whose host `mokuroku.reading.allow` lists,
    /// or the path of a file. `{product}` stands for the product's name.
    Optional<String> source();
}
