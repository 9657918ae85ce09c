package dev.mokuroku.platform.deployment.file;

import dev.mokuroku.error.CatalogException;
import dev.mokuroku.job.JobConfig;
import dev.mokuroku.platform.deployment.DeploymentConfig;
import dev.mokuroku.platform.deployment.DeploymentReport;
import dev.mokuroku.platform.deployment.write.DeploymentReports;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/// Reads the files of `mokuroku.platform.deployments.files` at the start. A deployment that was read before is not
/// stored again, so a restart changes nothing.
@Singleton
class DeploymentFiles {
    private static final Logger LOG = Logger.getLogger(DeploymentFiles.class);

    private final DeploymentConfig config;
    private final JobConfig jobs;
    private final DeploymentReports reports;
    private final DeploymentFileParser parser;

    DeploymentFiles(DeploymentConfig config, JobConfig jobs, DeploymentReports reports, Clock clock) {
        this.config = config;
        this.jobs = jobs;
        this.reports = reports;
        this.parser = new DeploymentFileParser(clock);
    }

    void start(@Observes @Priority(2_000) StartupEvent event) {
        if (!jobs.dryRun()) {
            config.files().orElse(List.of()).forEach(file -> read(file.strip()));
        }
    }

    /// A file that cannot be read is logged: it does not stop the server.
    void read(String file) {
        try {
            List<DeploymentReport> parsed = parser.parse(Files.readAllBytes(Path.of(file)));
            for (int from = 0; from < parsed.size(); from += DeploymentReports.MAX_REPORTS) {
                reports.report(parsed.subList(from, Math.min(parsed.size(), from + DeploymentReports.MAX_REPORTS)));
            }
            LOG.infof("Read %d deployments from %s", parsed.size(), file);
        } catch (CatalogException | IOException failure) {
            LOG.errorf(
                    "mokuroku.platform.deployments.files: the deployments of %s cannot be read: %s",
                    file, failure.getMessage());
        }
    }
}
