/// The scaffolder's parts as beans: the template language with its filters, the installed actions, the step runner.
///
/// Entry: [ScaffolderProducer][dev.mokuroku.scaffolder.config.ScaffolderProducer]. Owns no tables.
@NullMarked
package dev.mokuroku.scaffolder.config;

import org.jspecify.annotations.NullMarked;
