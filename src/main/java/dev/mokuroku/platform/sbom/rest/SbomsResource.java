package dev.mokuroku.platform.sbom.rest;

import dev.mokuroku.api.rest.RestResponses;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.platform.deployment.TextCheck;
import dev.mokuroku.platform.sbom.ComponentVersion;
import dev.mokuroku.platform.sbom.SbomSource;
import dev.mokuroku.platform.sbom.store.SbomWriter;
import dev.mokuroku.platform.sbom.store.StoredSbom;
import dev.mokuroku.security.CurrentCaller;
import dev.mokuroku.security.permission.Authorization;
import dev.mokuroku.security.permission.Permission;
import dev.mokuroku.security.permission.Requires;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Takes SBOMs of versions of components.
@Path(SbomsResource.PATH)
@RunOnVirtualThread
public class SbomsResource {
    static final String PATH = "/api/platform/sboms";

    private static final Pattern COMMIT = Pattern.compile("[0-9a-fA-F]{40}|[0-9a-fA-F]{64}");

    private final SbomUploads uploads;
    private final SbomWriter writer;
    private final Authorization authorization;
    private final CurrentCaller caller;
    private final MeterRegistry meters;

    SbomsResource(
            SbomUploads uploads,
            SbomWriter writer,
            Authorization authorization,
            CurrentCaller caller,
            MeterRegistry meters) {
        this.uploads = uploads;
        this.writer = writer;
        this.authorization = authorization;
        this.caller = caller;
        this.meters = meters;
    }

    /// 201 if the SBOM is stored or replaces another one, 200 if it was stored before.
    ///
    /// @param body CycloneDX or SPDX in JSON, with any media type
    @POST
    @Produces(RestResponses.JSON)
    @Requires(Permission.PLATFORM_SBOM_CREATE)
    public Response send(@RestQuery @Nullable String component, @RestQuery @Nullable String version, InputStream body) {
        try {
            ComponentVersion of = versionOf(component, version);
            authorization.check(Permission.PLATFORM_SBOM_CREATE, of.component());
            StoredSbom stored = uploads.read(
                    body,
                    document -> writer.store(
                            of, document, SbomSource.API, caller.get().getName()));
            count(stored.repeated() ? "repeated" : "accepted");
            return Response.status(stored.repeated() ? Response.Status.OK : Response.Status.CREATED)
                    .entity(SbomJson.of(stored))
                    .build();
        } catch (CatalogException refused) {
            count("refused");
            throw refused;
        }
    }

    private static ComponentVersion versionOf(@Nullable String component, @Nullable String version) {
        TextCheck check = new TextCheck(UnaryOperator.identity());
        String checked = check.required("version", version);
        return new ComponentVersion(
                check.component("component", component),
                COMMIT.matcher(checked).matches() ? checked.toLowerCase(Locale.ROOT) : checked);
    }

    private void count(String outcome) {
        meters.counter("mokuroku.platform.sboms", "source", SbomSource.API.text(), "outcome", outcome)
                .increment();
    }
}
