/// How well templates serve those who run them: runs, success, duration, where people give up, and what was made, from
/// which version of its template, until it was first deployed.
///
/// Entries: [TemplateStatistics][dev.mokuroku.scaffolder.measure.TemplateStatistics],
/// [Products][dev.mokuroku.scaffolder.measure.Products]. `graphql`, `rest` and `fact` show them. Owns the table
/// `scaffolder_product`.
@NullMarked
package dev.mokuroku.scaffolder.measure;

import org.jspecify.annotations.NullMarked;
