/// Scorecards and checks as metrics with statuses, and stored results as their values.
///
/// Entry: [Metrics][dev.mokuroku.scorecard.backstage.metric.Metrics], the metrics that the caller may see. Owns no
/// tables.
@NullMarked
package dev.mokuroku.scorecard.backstage.metric;

import org.jspecify.annotations.NullMarked;
