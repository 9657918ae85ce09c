/// Facts of the feedback on platform components.
///
/// Entry: [FeedbackFacts][dev.mokuroku.scorecard.fact.feedback.FeedbackFacts]. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.fact.feedback;

import org.jspecify.annotations.NullMarked;
