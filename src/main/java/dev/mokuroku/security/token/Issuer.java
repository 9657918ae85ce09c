package dev.mokuroku.security.token;

import dev.mokuroku.http.ServerConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;

/// Where browsers reach the sign-in of this server: the `iss` of its tokens. A wrong address shows at
/// the start.
@Startup
@ApplicationScoped
public class Issuer {
    private final String url;

    @Inject
    Issuer(ServerConfig config) {
        this(config.baseUrl());
    }

    /// @throws IllegalArgumentException when the base is no absolute address of the web
    public Issuer(String base) {
        URI address = URI.create(base.strip());
        if (address.getHost() == null || !("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
            throw new IllegalArgumentException(
                    "mokuroku.base-url must be an address like https://mokuroku.example.com, and is '%s'"
                            .formatted(base));
        }
        this.url = base.strip().replaceFirst("/+$", "") + "/api/auth";
    }

    public String url() {
        return url;
    }
}
