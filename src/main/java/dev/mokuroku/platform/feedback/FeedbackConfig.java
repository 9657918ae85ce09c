package dev.mokuroku.platform.feedback;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "mokuroku.platform.feedback")
public interface FeedbackConfig {
    /// Files of feedback that are read at the start. Feedback that persons have given stays as it is.
    Optional<List<String>> files();
}
