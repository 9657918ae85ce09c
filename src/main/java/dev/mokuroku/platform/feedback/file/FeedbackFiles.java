package dev.mokuroku.platform.feedback.file;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mokuroku.error.CatalogException;
import dev.mokuroku.job.JobConfig;
import dev.mokuroku.platform.feedback.FeedbackConfig;
import dev.mokuroku.platform.feedback.FeedbackWriter;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;

/// Reads the files of `mokuroku.platform.feedback.files` at the start: lists of feedback in YAML or JSON. Feedback that
/// is stored stays as it is, so a restart changes nothing that persons gave.
@Singleton
class FeedbackFiles {
    private static final Logger LOG = Logger.getLogger(FeedbackFiles.class);
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final TypeReference<List<FeedbackEntry>> LIST = new TypeReference<>() {};

    private final FeedbackConfig config;
    private final JobConfig jobs;
    private final FeedbackWriter writer;

    FeedbackFiles(FeedbackConfig config, JobConfig jobs, FeedbackWriter writer) {
        this.config = config;
        this.jobs = jobs;
        this.writer = writer;
    }

    void start(@Observes @Priority(2_000) StartupEvent event) {
        if (!jobs.dryRun()) {
            config.files().orElse(List.of()).forEach(file -> read(file.strip()));
        }
    }

    /// A file that cannot be read is logged: it does not stop the server.
    void read(String file) {
        try {
            List<FeedbackEntry> entries = YAML.readValue(Files.readAllBytes(Path.of(file)), LIST);
            writer.addMissing(entries.stream().map(FeedbackEntry::toFeedback).toList());
            LOG.infof("Read feedback of %d persons from %s", entries.size(), file);
        } catch (CatalogException | IOException failure) {
            LOG.errorf(
                    "mokuroku.platform.feedback.files: the feedback of %s cannot be read: %s",
                    file, failure.getMessage());
        }
    }
}
