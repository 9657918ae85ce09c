/// Maps GitHub's webhook events to what has to be refreshed. One class per kind of event, named by what it does
/// (`RefreshDescriptorsOfPush`); every bean of type `WebhookReaction` is asked.
/// What an event says itself is stored by the beans of type `WebhookRecorder`.
///
/// Entries: [WebhookReactions][dev.mokuroku.source.github.webhook.reaction.WebhookReactions] and
/// [WebhookRecorders][dev.mokuroku.source.github.webhook.reaction.WebhookRecorders]. Owns no tables.
@NullMarked
package dev.mokuroku.source.github.webhook.reaction;

import org.jspecify.annotations.NullMarked;
