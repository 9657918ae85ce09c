package dev.mokuroku.scaffolder.skeleton;

import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.templating.TemplateDialect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a skeleton is rendered.
///
/// @param copyWithoutTemplating patterns of files whose contents are copied as they are; their names are rendered
/// @param templateFileExtension only files with this extension, such as `.njk`, are rendered, and lose it; null
///     for all
/// @param replace whether files that exist are replaced; otherwise they stay
/// @param dialect how names and contents are read
public record SkeletonOptions(
        List<String> copyWithoutTemplating,
        @Nullable String templateFileExtension,
        boolean replace,
        TemplateDialect dialect) {
    public SkeletonOptions {
        copyWithoutTemplating = List.copyOf(copyWithoutTemplating);
        if (templateFileExtension != null && (!copyWithoutTemplating.isEmpty() || dialect.cookiecutterCompat())) {
            throw ActionException.invalidInput(
                    "Fetch action input extension incompatible with copyWithoutTemplating and cookiecutterCompat");
        }
        if (templateFileExtension != null && !templateFileExtension.startsWith(".")) {
            templateFileExtension = "." + templateFileExtension;
        }
    }
}
