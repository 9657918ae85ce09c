package dev.mokuroku.descriptor;

import dev.mokuroku.entity.Entity;
import dev.mokuroku.entity.Violation;
import java.util.List;

/// Finds what in a valid entity will not work as it is written. A feature adds a bean of this type. Any thread may
/// call; reads memory alone.
public interface EntityWarnings {
    List<Violation> of(Entity entity);
}
