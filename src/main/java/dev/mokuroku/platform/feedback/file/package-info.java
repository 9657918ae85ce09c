/// Feedback from files, for a demonstration and for development.
///
/// Entry: [FeedbackFiles][dev.mokuroku.platform.feedback.file.FeedbackFiles]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.feedback.file;

import org.jspecify.annotations.NullMarked;
