/// `/api/entity-feedback`: feedback on platform components as Backstage's plugin entity-feedback reads and writes it.
///
/// Entry: [EntityFeedbackResource][dev.mokuroku.platform.feedback.rest.EntityFeedbackResource]. Owns no tables.
@NullMarked
package dev.mokuroku.platform.feedback.rest;

import org.jspecify.annotations.NullMarked;
