/// Facts that services report of entities, by the kind `FactSchema` or by a schema that comes with the report.
///
/// Entries: [CallerFactReports][dev.mokuroku.scorecard.fact.pushed.CallerFactReports] takes reports,
/// [PushedFacts][dev.mokuroku.scorecard.fact.pushed.PushedFacts] reads them. Owns the tables `scorecard_fact`,
/// `scorecard_fact_history` and `scorecard_fact_schema`.
@NullMarked
package dev.mokuroku.scorecard.fact.pushed;

import org.jspecify.annotations.NullMarked;
