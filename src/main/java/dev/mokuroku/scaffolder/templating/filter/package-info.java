/// The filters of the template language.
///
/// Entry: [Filters][dev.mokuroku.scaffolder.templating.filter.Filters]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.templating.filter;

import org.jspecify.annotations.NullMarked;
