/// Scorecards in the shapes of Red Hat's scorecard plugin for Backstage, so that its published frontend runs
/// unmodified.
/// A scorecard is a metric whose statuses are the levels; each of its checks is a metric too.
///
/// Entry: [ScorecardResource][dev.mokuroku.scorecard.backstage.ScorecardResource] for the metrics, and
/// [AggregationResource][dev.mokuroku.scorecard.backstage.AggregationResource] for totals. Owns no tables.
@NullMarked
package dev.mokuroku.scorecard.backstage;

import org.jspecify.annotations.NullMarked;
