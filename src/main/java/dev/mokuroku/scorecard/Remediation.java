package dev.mokuroku.scorecard;

import dev.mokuroku.entity.EntityRef;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What a team does about a failed check.
///
/// @param text Markdown
/// @param template that makes the change
/// @param campaign that moves the entity
public record Remediation(
        @Nullable String text,
        @Nullable URI url,
        @Nullable EntityRef template,
        @Nullable EntityRef campaign) {}
