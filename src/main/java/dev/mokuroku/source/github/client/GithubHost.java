package dev.mokuroku.source.github.client;

import dev.mokuroku.source.github.GithubAccess;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A GitHub that is configured: github.com or an Enterprise Server.
public final class GithubHost {
    private static final URI PUBLIC_API = URI.create("https://api.github.com");
    private static final URI PUBLIC_GIT = URI.create("https://github.com");
    private static final URI PUBLIC_FILES = URI.create("https://raw.githubusercontent.com");

    private final String name;
    private final URI api;
    private final @Nullable URI raw;
    private final Credentials credentials;

    GithubHost(String name, GithubAccess access, Transport transport) {
        this.name = name;
        this.api = unslashed(access.apiUrl());
        this.raw = access.rawUrl().map(GithubHost::unslashed).orElse(api.equals(PUBLIC_API) ? PUBLIC_FILES : null);
        this.credentials = new Credentials(access, transport);
    }

    /// Of its web addresses, `github.com`.
    public String name() {
        return name;
    }

    /// @param path below the REST API's address, escaped
    public URI api(String path) {
        return URI.create(api + path);
    }

    /// Where git reads and writes a repository: `https://github.com/acme/shop.git`. On an Enterprise Server beside its
    /// API.
    ///
    /// @param repository `owner/name`
    public URI git(String repository) {
        String base =
                api.equals(PUBLIC_API) ? PUBLIC_GIT.toString() : api.toString().replaceAll("/api/v3$", "");
        return URI.create(base + "/" + repository + ".git");
    }

    boolean isApi(URI address) {
        return address.toString().startsWith(api("/").toString());
    }

    /// `https://api.github.com/graphql`; beside `/api/v3` of an Enterprise Server, `/api/graphql`.
    URI graphQL() {
        String base = api.toString();
        return URI.create(base.endsWith("/api/v3") ? base.replaceAll("/v3$", "/graphql") : base + "/graphql");
    }

    /// @param path below the address of public files, escaped
    Optional<URI> raw(String path) {
        return raw == null ? Optional.empty() : Optional.of(URI.create(raw + path));
    }

    Credentials credentials() {
        return credentials;
    }

    private static URI unslashed(URI address) {
        return URI.create(address.toString().replaceAll("/+$", ""));
    }
}
