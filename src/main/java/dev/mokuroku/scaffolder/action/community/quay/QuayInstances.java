package dev.mokuroku.scaffolder.action.community.quay;

import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.community.remote.DryApi;
import dev.mokuroku.scaffolder.action.community.remote.RemoteAddress;
import dev.mokuroku.scaffolder.action.community.remote.RemoteApis;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Gives steps the Quay that they name, if it is `quay.io` or one of the settings: a template must not send requests
/// to any other host. Any thread may call.
@ApplicationScoped
class QuayInstances {
    private static final String PUBLIC = "https://quay.io";
    private static final String SETTINGS = "mokuroku.scaffolder.quay.instances.<name>";

    private final QuayConfig config;
    private final RemoteApis apis;

    QuayInstances(QuayConfig config, RemoteApis apis) {
        this.config = config;
        this.apis = apis;
    }

    /// @throws ActionException if the address is not configured, there is no token, or the step may not write there
    Quay open(ActionContext context) {
        String given = context.input().path("baseUrl").asText("").strip();
        String url = given.isEmpty() ? PUBLIC : given.replaceFirst("/+$", "");
        Optional<QuayConfig.Instance> instance = instance(url);
        if (instance.isEmpty() && !url.equalsIgnoreCase(PUBLIC)) {
            throw ActionException.notAllowed(
                    "Templates may not send requests to %s: set %s.url to this address".formatted(url, SETTINGS));
        }
        String own = context.input().path("token").asText("").strip();
        Optional<String> configured =
                instance.flatMap(QuayConfig.Instance::token).map(String::strip);
        String token = own.isEmpty() ? configured.orElse("") : own;
        if (token.isEmpty() && config.dry()) {
            return new Quay(url, new DryApi(context.log(), "there are no credentials for " + url));
        }
        if (token.isEmpty()) {
            throw ActionException.invalidInput(
                    "There is no token for %s: give the step the input token, or set %s.url and %s.token"
                            .formatted(url, SETTINGS, SETTINGS));
        }
        if (own.isEmpty()) {
            checkNamespace(context, instance.flatMap(QuayConfig.Instance::namespaces));
        }
        if (context.dryRun()) {
            return new Quay(url, new DryApi(context.log(), "this is a dry run"));
        }
        RemoteAddress address = new RemoteAddress("Quay at " + url, URI.create(url), token, Set.of(token));
        return new Quay(url, apis.open(address, context.cancellation()));
    }

    private Optional<QuayConfig.Instance> instance(String url) {
        return config.instances().values().stream()
                .filter(instance -> RemoteAddress.base(instance.url()).equalsIgnoreCase(url))
                .findFirst();
    }

    private static void checkNamespace(ActionContext context, Optional<List<String>> allowed) {
        String namespace = context.input().path("namespace").asText("");
        if (allowed.isPresent()
                && allowed.get().stream().noneMatch(name -> name.strip().equals(namespace))) {
            throw ActionException.notAllowed(
                    "With the token of this server, templates may create repositories only in %s, not in %s: choose one"
                                    .formatted(
                                            String.join(", ", allowed.get()),
                                            namespace.isEmpty() ? "the namespace of the token" : namespace)
                            + " of them as namespace, or give the step the input token");
        }
    }
}
