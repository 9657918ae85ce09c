/// Figures of templates as JSON and CSV.
///
/// Entry: [FiguresResource][dev.mokuroku.scaffolder.measure.rest.FiguresResource]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.measure.rest;

import org.jspecify.annotations.NullMarked;
