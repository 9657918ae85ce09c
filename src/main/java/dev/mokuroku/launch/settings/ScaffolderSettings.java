package dev.mokuroku.launch.settings;

import static dev.mokuroku.launch.settings.ValueChecks.anyText;
import static dev.mokuroku.launch.settings.ValueChecks.atLeast;
import static dev.mokuroku.launch.settings.ValueChecks.bool;
import static dev.mokuroku.launch.settings.ValueChecks.duration;
import static dev.mokuroku.launch.settings.ValueChecks.size;
import static dev.mokuroku.launch.settings.ValueChecks.sizeUpTo;
import static dev.mokuroku.launch.settings.ValueChecks.webAddress;

import java.util.ArrayList;
import java.util.List;

/// Settings of templates, their actions and tasks.
final class ScaffolderSettings {
    /// An archive of another host than GitHub is held in memory.
    private static final long MAX_ARCHIVE_SIZE = 2047L * 1024 * 1024;

    private ScaffolderSettings() {}

    static List<Setting> all() {
        List<Setting> all = new ArrayList<>(ofTasks());
        all.addAll(ofOtherSystems());
        return all;
    }

    private static List<Setting> ofTasks() {
        return List.of(
                new Setting("mokuroku.scaffolder.environment.parameters.*", anyText()),
                new Setting("mokuroku.scaffolder.environment.secrets.*", anyText()),
                new Setting("mokuroku.scaffolder.workspace.folder", anyText()),
                new Setting("mokuroku.scaffolder.workspace.max-size", size()),
                new Setting("mokuroku.scaffolder.workspace.max-files", atLeast(1)),
                new Setting("mokuroku.scaffolder.concurrent-tasks", atLeast(1)),
                new Setting("mokuroku.scaffolder.tasks.keep", duration()),
                new Setting("mokuroku.scaffolder.tasks.keep-state", duration()),
                new Setting("mokuroku.scaffolder.secrets-key", SecretChecks.sessionSecret()),
                new Setting("mokuroku.scaffolder.community-actions", bool()),
                new Setting("mokuroku.scaffolder.fetch.max-archive-size", sizeUpTo(MAX_ARCHIVE_SIZE)),
                new Setting("mokuroku.scaffolder.fetch.max-unpacked-size", size()),
                new Setting("mokuroku.scaffolder.fetch.max-files", atLeast(1)),
                new Setting("mokuroku.scaffolder.fetch.keep", size()),
                new Setting("mokuroku.scaffolder.github.organizations", anyText()),
                new Setting("mokuroku.scaffolder.github.user-token-required", bool()),
                new Setting("mokuroku.scaffolder.github.dry", bool()),
                new Setting("mokuroku.scaffolder.github.author-name", anyText()),
                new Setting("mokuroku.scaffolder.github.author-email", anyText()),
                new Setting("mokuroku.scaffolder.access.templates.*.entities", anyText()),
                new Setting("mokuroku.scaffolder.access.templates.*.runners", anyText()),
                new Setting("mokuroku.scaffolder.access.actions.off", anyText()),
                new Setting("mokuroku.scaffolder.access.actions.editor", anyText()),
                new Setting("mokuroku.scaffolder.access.actions.admin", anyText()));
    }

    private static List<Setting> ofOtherSystems() {
        return List.of(
                new Setting("mokuroku.scaffolder.argocd.instances.*.url", webAddress()),
                new Setting("mokuroku.scaffolder.argocd.instances.*.token", SecretChecks.headerToken()),
                new Setting("mokuroku.scaffolder.argocd.instances.*.username", anyText()),
                new Setting("mokuroku.scaffolder.argocd.instances.*.password", anyText()),
                new Setting("mokuroku.scaffolder.argocd.dry", bool()),
                new Setting("mokuroku.scaffolder.quay.instances.*.url", webAddress()),
                new Setting("mokuroku.scaffolder.quay.instances.*.token", SecretChecks.headerToken()),
                new Setting("mokuroku.scaffolder.quay.instances.*.namespaces", anyText()),
                new Setting("mokuroku.scaffolder.quay.dry", bool()));
    }
}
