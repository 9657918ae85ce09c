package dev.mokuroku.scaffolder.action.community.argocd;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.mokuroku.entity.PlainJson;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.community.remote.DryApi;
import dev.mokuroku.scaffolder.action.community.remote.RemoteAddress;
import dev.mokuroku.scaffolder.action.community.remote.RemoteApi;
import dev.mokuroku.scaffolder.action.community.remote.RemoteApis;
import dev.mokuroku.scaffolder.action.community.remote.RemoteRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Gives steps the Argo CDs of the settings. Any thread may call.
@ApplicationScoped
class ArgocdInstances {
    private static final String SETTINGS = "mokuroku.scaffolder.argocd.instances.";
    /// Other names are quoted in names of settings.
    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z0-9_-]+");
    /// The address of an instance that no setting names, where nothing is sent.
    private static final String EXAMPLE_URL = "https://argocd.example.com";

    private final ArgocdConfig config;
    private final RemoteApis apis;

    ArgocdInstances(ArgocdConfig config, RemoteApis apis) {
        this.config = config;
        this.apis = apis;
    }

    /// @throws ActionException if the instance is not configured, lacks credentials, or refuses them
    Argocd open(ActionContext context, String name) throws InterruptedException {
        ArgocdConfig.Instance instance = config.instances().get(name);
        boolean hasCredentials = instance != null
                && (instance.token().isPresent()
                        || (instance.username().isPresent()
                                && instance.password().isPresent()));
        if (!hasCredentials && config.dry()) {
            String url = instance == null ? EXAMPLE_URL : RemoteAddress.base(instance.url());
            return new Argocd(
                    name, url, new DryApi(context.log(), "there are no credentials for the Argo CD instance " + name));
        }
        if (instance == null) {
            throw ActionException.invalidInput("There is no Argo CD instance %s: set %s.url and %s.token. %s"
                    .formatted(name, settings(name), settings(name), known()));
        }
        if (!hasCredentials) {
            throw ActionException.invalidInput(
                    "The Argo CD instance %s has no credentials: set %s.token, or %s.username and %s.password"
                            .formatted(name, settings(name), settings(name), settings(name)));
        }
        return new Argocd(
                name,
                RemoteAddress.base(instance.url()),
                context.dryRun() ? new DryApi(context.log(), "this is a dry run") : api(context, name, instance));
    }

    private RemoteApi api(ActionContext context, String name, ArgocdConfig.Instance instance)
            throws InterruptedException {
        Set<String> secrets = Stream.of(instance.token(), instance.password())
                .flatMap(secret -> secret.map(String::strip).stream())
                .collect(Collectors.toSet());
        RemoteAddress anonymous = new RemoteAddress("Argo CD " + name, instance.url(), null, secrets);
        String token = instance.token().isPresent()
                ? instance.token().get().strip()
                : sessionToken(
                        apis.open(anonymous, context.cancellation()),
                        instance.username().orElse(""),
                        instance.password().orElse(""));
        return apis.open(anonymous.withToken(token), context.cancellation());
    }

    private static String sessionToken(RemoteApi api, String username, String password) throws InterruptedException {
        ObjectNode credentials =
                PlainJson.MAPPER.createObjectNode().put("username", username).put("password", password);
        String token = api.send(RemoteRequest.post("sign in as " + username, "/api/v1/session", credentials))
                .path("token")
                .asText("");
        if (token.isEmpty()) {
            throw ActionException.failed("Argo CD gave no token for the user " + username);
        }
        return token;
    }

    private static String settings(String name) {
        return SETTINGS + (PLAIN_KEY.matcher(name).matches() ? name : "\"%s\"".formatted(name));
    }

    private String known() {
        return config.instances().isEmpty()
                ? "No instance is configured"
                : "Configured are "
                        + String.join(", ", new TreeSet<>(config.instances().keySet()));
    }
}
