package dev.mokuroku.index.write;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

@ConfigMapping(prefix = "mokuroku")
interface IndexConfig {
    /// The folder of the index and of the embedded database.
    Path data();
}
