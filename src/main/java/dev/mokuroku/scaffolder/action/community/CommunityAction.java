package dev.mokuroku.scaffolder.action.community;

import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.ActionDefinition;
import dev.mokuroku.scaffolder.action.DefinitionFile;

/// An action that is installed only if `mokuroku.scaffolder.community-actions` is true.
public abstract class CommunityAction implements Action {
    private final ActionDefinition definition;
    private final CommunityConfig config;

    /// @param name of the file that defines the action, without `.yaml`
    protected CommunityAction(CommunityConfig config, String name) {
        this.config = config;
        this.definition = DefinitionFile.read(
                CommunityAction.class, "/dev/mokuroku/scaffolder/action/community/%s.yaml".formatted(name));
    }

    @Override
    public final ActionDefinition definition() {
        return definition;
    }

    @Override
    public final boolean isInstalled() {
        return config.communityActions();
    }
}
