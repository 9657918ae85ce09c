package dev.mokuroku.scaffolder.skeleton;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.scaffolder.action.ActionLog;
import dev.mokuroku.scaffolder.action.ActionLog.Level;
import dev.mokuroku.scaffolder.templating.TemplateException;
import dev.mokuroku.scaffolder.templating.Templating;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Renders a folder of files into another one. Safe for several threads.
public final class SkeletonRenderer {
    private final Templating templating;

    public SkeletonRenderer(Templating templating) {
        this.templating = templating;
    }

    /// Files whose name renders to nothing are left out, and so is what a folder with such a name holds.
    ///
    /// @param skeleton the folder with the files of the template
    /// @param target the folder that gets the rendered files; made if it does not exist
    /// @param values what templates see as `values`, or as `cookiecutter` in that dialect
    /// @throws dev.mokuroku.scaffolder.templating.TemplateException if a name or a file fails to render;
    ///     names the file
    /// @throws dev.mokuroku.scaffolder.action.ActionException named `NotAllowedError` if a rendered name or a
    ///     symbolic link leaves the folder
    public void render(
            Path skeleton, Path target, SkeletonOptions options, ObjectNode values, ActionLog log, WrittenFiles written)
            throws IOException {
        log.info("Listing files and directories in template");
        List<SkeletonEntry> entries = SkeletonEntry.list(skeleton);
        Set<String> copied = new CopyPatterns(options.copyWithoutTemplating()).matches(entries);
        log.write(
                Level.INFO,
                "Processing %d template files/directories with input values".formatted(entries.size()),
                values);
        Files.createDirectories(target);
        ObjectNode context = JsonNodeFactory.instance.objectNode();
        context.set(options.dialect().cookiecutterCompat() ? "cookiecutter" : "values", values);
        SkeletonTexts texts = new SkeletonTexts(templating, options.dialect(), context);
        SkeletonWriter writer = new SkeletonWriter(target, options, texts, log);
        for (SkeletonEntry entry : entries) {
            written.add(written(writer, entry, copied.contains(entry.name())));
        }
        log.info("Template result written to " + target);
    }

    private static long written(SkeletonWriter writer, SkeletonEntry entry, boolean copied) throws IOException {
        try {
            return writer.write(entry, copied);
        } catch (TemplateException failed) {
            throw failed.in(entry.name());
        }
    }
}
