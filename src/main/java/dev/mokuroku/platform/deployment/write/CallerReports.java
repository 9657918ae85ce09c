package dev.mokuroku.platform.deployment.write;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.platform.deployment.DeploymentInput;
import dev.mokuroku.platform.deployment.DeploymentParser;
import dev.mokuroku.platform.deployment.DeploymentReport;
import dev.mokuroku.platform.deployment.DeploymentSource;
import dev.mokuroku.security.CurrentCaller;
import dev.mokuroku.security.permission.Authorization;
import dev.mokuroku.security.permission.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Stores what the caller of the current request reports by REST or GraphQL.
@ApplicationScoped
public class CallerReports {
    private final DeploymentReports reports;
    private final Authorization authorization;
    private final CurrentCaller caller;
    private final DeploymentParser parser;

    CallerReports(DeploymentReports reports, Authorization authorization, CurrentCaller caller, Clock clock) {
        this.reports = reports;
        this.authorization = authorization;
        this.caller = caller;
        this.parser = new DeploymentParser(clock);
    }

    /// Stores all of them, or none.
    ///
    /// @param list whether errors say which one is meant
    /// @throws CatalogException `INVALID_INPUT` naming the field; `FORBIDDEN` if the caller may not report for
    ///     one of the components; `CONFLICT` if a key was used before for another report
    public List<StoredReport> report(List<DeploymentInput> inputs, boolean list) {
        List<DeploymentReport> parsed = new ArrayList<>();
        try {
            String name = reporter();
            DeploymentParser.Origin origin = new DeploymentParser.Origin(DeploymentSource.API, name, name);
            for (DeploymentInput input : inputs) {
                parsed.add(parser.parse(input, origin, list ? "[%d].".formatted(parsed.size()) : ""));
            }
        } catch (CatalogException refused) {
            reports.countRefused(DeploymentSource.API, inputs.size());
            throw refused;
        }
        return report(parsed);
    }

    /// As [#report], for reports of another form.
    public List<StoredReport> report(List<DeploymentReport> parsed) {
        try {
            parsed.stream()
                    .map(report -> report.target().component())
                    .distinct()
                    .forEach(component -> authorization.check(Permission.PLATFORM_DEPLOYMENT_CREATE, component));
        } catch (CatalogException refused) {
            reports.countRefused(parsed.getFirst().key().source(), parsed.size());
            throw refused;
        }
        return reports.report(parsed);
    }

    /// The name of the caller.
    public String reporter() {
        return caller.get().getName();
    }
}
