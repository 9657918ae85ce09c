package dev.mokuroku.source.github.write;

import dev.mokuroku.source.github.GithubException;
import dev.mokuroku.source.github.client.GithubApi;
import dev.mokuroku.source.github.client.GithubHost;
import dev.mokuroku.source.github.client.GithubHosts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Gives callers of the REST API of each GitHub that is configured, for what [RepositoryWriter] does not offer.
/// Making a caller sends no request. Any thread may call.
@ApplicationScoped
public class ApiCallers {
    private final GithubApi api;
    private final GithubHosts hosts;

    ApiCallers(GithubApi api, GithubHosts hosts) {
        this.api = api;
        this.hosts = hosts;
    }

    /// Whether a GitHub with this host in its web addresses is configured.
    public boolean knows(String host) {
        return hosts.byName(host).isPresent();
    }

    /// A caller with the credentials of this server for what the owner has.
    ///
    /// @param host of web addresses, such as `github.com`
    public ApiCaller of(String host, String owner) throws GithubException {
        GithubHost github = host(host);
        return new ApiCaller(github, api.connectorFor(github, owner), () -> api.tokenFor(github, owner));
    }

    /// A caller with a token of somebody else.
    public ApiCaller ofToken(String host, String token) throws GithubException {
        GithubHost github = host(host);
        return new ApiCaller(github, api.connectorWith(github, token), () -> Optional.of(token));
    }

    private GithubHost host(String name) throws GithubException {
        return hosts.byName(name)
                .orElseThrow(() -> new GithubException("No GitHub is configured for the host " + name));
    }
}
