/// What persons say of platform components: a rating and a comment each, and the answers of the owners.
///
/// Entry: [ComponentFeedback][dev.mokuroku.platform.feedback.ComponentFeedback]. `.graphql` and `.rest` serve it, the
/// latter under the names of Backstage's plugin entity-feedback. Owns the table `platform_feedback`.
@NullMarked
package dev.mokuroku.platform.feedback;

import org.jspecify.annotations.NullMarked;
