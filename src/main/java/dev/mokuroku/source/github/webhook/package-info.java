/// What GitHub tells by webhooks: taken in within milliseconds, kept in PostgreSQL, and worked on by
/// whichever replica comes first.
///
/// Entry: [WebhookResource][dev.mokuroku.source.github.webhook.WebhookResource]. A delivery says which
/// repositories to look at, never what they hold: that is asked of GitHub, so that lost, repeated and
/// reordered deliveries do no harm. Owns the table `webhook_delivery`.
@NullMarked
package dev.mokuroku.source.github.webhook;

import org.jspecify.annotations.NullMarked;
