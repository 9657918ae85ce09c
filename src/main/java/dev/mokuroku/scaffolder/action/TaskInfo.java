package dev.mokuroku.scaffolder.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// @param id the id of the task
/// @param user the ref of the user as whom actions act, such as `user:default/guest`; null if there is none
/// @param userEntity the entity of that user; null if the catalog has none
/// @param templateRef the ref of the template; null in a dry run
/// @param baseUrl the URL of the folder that holds the template, to which relative URLs refer; null if unknown
/// @param templateFolder the files of the template in a dry run, to which relative URLs refer then; otherwise null
public record TaskInfo(
        String id,
        @Nullable String user,
        @Nullable ObjectNode userEntity,
        @Nullable String templateRef,
        @Nullable String baseUrl,
        @Nullable Path templateFolder) {
    private static final String FILE = "file://";

    /// The folder on this machine that holds the template; null if the template is elsewhere.
    public @Nullable Path localFolder() {
        if (templateFolder != null || baseUrl == null || !baseUrl.startsWith(FILE)) {
            return templateFolder;
        }
        return Path.of(baseUrl.substring(FILE.length())).getParent();
    }
}
