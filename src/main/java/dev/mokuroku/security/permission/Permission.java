package dev.mokuroku.security.permission;

import dev.mokuroku.security.Role;
import java.util.Arrays;
import java.util.Optional;

/// All permissions, with the role that each needs. Names are Backstage's where Backstage has one.
public enum Permission {
    CATALOG_ENTITY_READ("catalog.entity.read", "read", Role.READER, "Read entities, their relations and their files."),
    CATALOG_ENTITY_REFRESH("catalog.entity.refresh", "update", Role.EDITOR, true, "Read an entity's file again."),
    CATALOG_ENTITY_DELETE("catalog.entity.delete", "delete", Role.EDITOR, true, "Delete an entity."),
    CATALOG_ENTITY_VALIDATE("catalog.entity.validate", "read", Role.READER, "Check a descriptor without storing it."),
    CATALOG_LOCATION_READ("catalog.location.read", "read", Role.READER, "Read registered locations."),
    CATALOG_LOCATION_CREATE("catalog.location.create", "create", Role.EDITOR, "Register a location."),
    CATALOG_LOCATION_DELETE("catalog.location.delete", "delete", Role.EDITOR, true, "Unregister a location."),
    CATALOG_LOCATION_ANALYZE(
            "catalog.location.analyze", "read", Role.EDITOR, "Read a repository to propose a descriptor."),
    CATALOG_DESCRIPTOR_PROPOSE(
            "catalog.descriptor.propose", "create", Role.EDITOR, "Propose a descriptor as a pull request."),
    CATALOG_AUDIT_READ("catalog.audit.read", "read", Role.READER, "Read who changed what."),
    CATALOG_SCAN_READ("catalog.scan.read", "read", Role.READER, "Read how scans went."),
    CATALOG_SCAN_RUN("catalog.scan.run", "update", Role.ADMIN, "Start a scan of a source."),
    CATALOG_INDEX_READ("catalog.index.read", "read", Role.READER, "Read the state of the index."),
    CATALOG_INDEX_UPDATE("catalog.index.update", "update", Role.ADMIN, "Verify and rebuild the index."),
    REPOSITORY_READ("repository.read", "read", Role.READER, "Read the facts of repositories."),
    PLATFORM_DEPLOYMENT_READ("platform.deployment.read", "read", Role.READER, "Read deployments and what runs where."),
    PLATFORM_DEPLOYMENT_CREATE(
            "platform.deployment.create", "create", Role.EDITOR, true, "Report a deployment of an entity."),
    PLATFORM_FEEDBACK_READ("platform.feedback.read", "read", Role.READER, "Read feedback on platform components."),
    PLATFORM_FEEDBACK_CREATE(
            "platform.feedback.create", "create", Role.READER, "Give feedback on platform components, as a person."),
    PLATFORM_FEEDBACK_ANSWER(
            "platform.feedback.answer", "update", Role.EDITOR, true, "Answer feedback on a platform component."),
    PLATFORM_CAMPAIGN_CREATE(
            "platform.campaign.create", "create", Role.EDITOR, true, "Create a campaign for a platform component."),
    PLATFORM_CAMPAIGN_UPDATE(
            "platform.campaign.update", "update", Role.EDITOR, true, "Close a campaign, and decide its exemptions."),
    PLATFORM_CAMPAIGN_DELETE("platform.campaign.delete", "delete", Role.EDITOR, true, "Delete a campaign."),
    PLATFORM_EXEMPTION_CREATE(
            "platform.exemption.create", "create", Role.EDITOR, true, "Request that an entity be exempt."),
    PLATFORM_SBOM_CREATE(
            "platform.sbom.create", "create", Role.EDITOR, true, "Send the SBOM of a version of an entity."),
    SCORECARD_FACT_CREATE(
            "scorecard.fact.create", "create", Role.EDITOR, "Report facts of entities, as a service does."),
    SCORECARD_EVALUATE("scorecard.evaluate", "read", Role.READER, "Evaluate a scorecard without storing its results."),
    SCORECARD_EXEMPTION_CREATE(
            "scorecard.exemption.create",
            "create",
            Role.EDITOR,
            true,
            "Request that an entity be exempt from a check of a scorecard."),
    SCORECARD_EXEMPTION_DECIDE(
            "scorecard.exemption.decide",
            "update",
            Role.ADMIN,
            true,
            "Decide exemptions from the checks of a scorecard."),
    SCORECARD_METRIC_READ(
            "scorecard.metric.read",
            "read",
            Role.READER,
            "Read results of scorecards in Backstage's scorecard plugin."),
    TECH_INSIGHTS_CHECK_READ("tech-insights.check.read", "read", Role.READER, "Read checks for Tech Insights."),
    TECH_INSIGHTS_CHECK_RUN(
            "tech-insights.check.run", "update", Role.READER, "Read results of checks for Tech Insights."),
    TECH_INSIGHTS_FACT_READ("tech-insights.fact-retriever.read", "read", Role.READER, "Read facts for Tech Insights."),
    SCAFFOLDER_TASK_CREATE("scaffolder.task.create", "create", Role.EDITOR, "Run templates, and retry their tasks."),
    SCAFFOLDER_TASK_READ("scaffolder.task.read", "read", Role.READER, "Read tasks of templates and their logs."),
    SCAFFOLDER_TASK_CANCEL("scaffolder.task.cancel", "update", Role.EDITOR, "Cancel tasks of templates."),
    SCAFFOLDER_TEMPLATE_MANAGEMENT(
            "scaffolder.template.management", "update", Role.EDITOR, "Try templates without running them."),
    AUTH_TOKEN_MANAGE("auth.token.manage", "update", Role.ADMIN, "Issue, list and revoke service tokens."),
    USER_READ("user.read", "read", Role.READER, "Read who the caller is."),
    USER_SETTINGS("user.settings", "update", Role.READER, "Read and change the caller's own settings.");

    private final String text;
    private final String action;
    private final Role role;
    private final boolean owners;
    private final String description;

    Permission(String text, String action, Role role, String description) {
        this(text, action, role, false, description);
    }

    /// @param owners whether owners of the entity need no more than the role reader
    Permission(String text, String action, Role role, boolean owners, String description) {
        this.text = text;
        this.action = action;
        this.role = role;
        this.owners = owners;
        this.description = description;
    }

    /// `catalog.entity.read`
    public String text() {
        return text;
    }

    /// `create`, `read`, `update` or `delete`
    public String action() {
        return action;
    }

    /// The least role that has the permission for every entity.
    public Role role() {
        return role;
    }

    /// Whether readers have the permission for the entities that they own.
    public boolean isForOwners() {
        return owners;
    }

    /// Whether Backstage checks the permission for single entities.
    public boolean isOfEntity() {
        return this == CATALOG_ENTITY_READ || this == CATALOG_ENTITY_REFRESH || this == CATALOG_ENTITY_DELETE;
    }

    public String description() {
        return description;
    }

    /// Empty for a permission of another server.
    public static Optional<Permission> named(String text) {
        return Arrays.stream(values())
                .filter(permission -> permission.text.equals(text))
                .findFirst();
    }
}
