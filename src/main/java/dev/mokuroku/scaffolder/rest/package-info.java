/// Templates and dry runs on the paths of Backstage's scaffolder, in its shapes.
///
/// Entry: [DryRunResource][dev.mokuroku.scaffolder.rest.DryRunResource]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.rest;

import org.jspecify.annotations.NullMarked;
