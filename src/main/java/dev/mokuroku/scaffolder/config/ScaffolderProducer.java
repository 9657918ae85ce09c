package dev.mokuroku.scaffolder.config;

import dev.mokuroku.descriptor.EntityWarnings;
import dev.mokuroku.scaffolder.action.Action;
import dev.mokuroku.scaffolder.action.Actions;
import dev.mokuroku.scaffolder.filter.BackstageFilters;
import dev.mokuroku.scaffolder.filter.GitHosts;
import dev.mokuroku.scaffolder.run.step.StepRunner;
import dev.mokuroku.scaffolder.run.step.TaskEnvironment;
import dev.mokuroku.scaffolder.template.warning.TemplateWarnings;
import dev.mokuroku.scaffolder.templating.TemplateLimits;
import dev.mokuroku.scaffolder.templating.engine.TemplateEngine;
import dev.mokuroku.security.LargeBody;
import dev.mokuroku.source.github.GithubConfig;
import io.quarkus.arc.All;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Makes beans of classes that know no framework.
class ScaffolderProducer {
    private static final long MAX_BODY_BYTES = 16L * 1024 * 1024;

    /// Above what is accepted, so that the resource says what is wrong.
    @Produces
    @Singleton
    LargeBody dryRunBody() {
        return new LargeBody("/api/scaffolder/v2/dry-run", MAX_BODY_BYTES);
    }

    @Produces
    @Singleton
    LargeBody taskBody() {
        return new LargeBody("/api/scaffolder/v2/tasks", MAX_BODY_BYTES);
    }

    /// GitHub's configured hosts, beside those that Backstage knows.
    @Produces
    @Singleton
    GitHosts gitHosts(GithubConfig config) {
        Map<String, GitHosts.Type> types = new HashMap<>(GitHosts.KNOWN.types());
        types.put(config.host().toLowerCase(Locale.ROOT), GitHosts.Type.OWNER);
        config.hosts().keySet().forEach(host -> types.put(host.toLowerCase(Locale.ROOT), GitHosts.Type.OWNER));
        return new GitHosts(types);
    }

    @Produces
    @Singleton
    TemplateEngine templating(GitHosts hosts) {
        return new TemplateEngine(new BackstageFilters(hosts).byName(), Map.of(), TemplateLimits.STANDARD);
    }

    @Produces
    @Singleton
    Actions actions(@All List<Action> actions) {
        return new Actions(actions);
    }

    @Produces
    @Singleton
    EntityWarnings warnings(Instance<Actions> actions, TemplateEngine templating) {
        return new TemplateWarnings(actions::get, templating);
    }

    @Produces
    @Singleton
    StepRunner runner(Actions actions, TemplateEngine templating, EnvironmentConfig config) {
        TaskEnvironment environment = new TaskEnvironment(config.parameters(), config.secrets());
        return new StepRunner(actions, templating::withGlobals, environment);
    }
}
