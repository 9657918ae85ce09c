package dev.mokuroku.platform.outreach;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The texts that are written to GitHub, with the hidden comments by which they are found again.
final class OutreachText {
    static final String ARCHIVED = "The repository is archived";
    static final String NO_ISSUES = "The repository has issues switched off";

    /// GitHub's limit is 65,536 characters.
    private static final int MAX_BODY_LENGTH = 60_000;
    private static final int MAX_TITLE_LENGTH = 200;
    private static final int MARKER_LENGTH = 12;

    private OutreachText() {}

    /// Begins every body.
    static String marker(String campaign) {
        return "<!-- mokuroku campaign %s -->".formatted(campaign);
    }

    static String title(OutreachRequest request) {
        return abbreviate(request.title().replaceAll("\\s+", " ").strip(), MAX_TITLE_LENGTH);
    }

    /// The message of the commit. By it the branch is known as Mokuroku's.
    static String commitMessage(OutreachRequest request) {
        return "%s\n\nMokuroku-Campaign: %s".formatted(title(request), request.campaign());
    }

    static boolean isOwnCommit(String message, String campaign) {
        return message.stripTrailing().endsWith("\n\nMokuroku-Campaign: " + campaign);
    }

    static String pullRequestBody(OutreachRequest request) {
        return body(request, """

                To accept, merge this pull request, with or without commits of your own. To decline, close it: it is not \
                opened again.
                """);
    }

    /// @param reasons why there is no pull request, in lines; null for none
    static String issueBody(OutreachRequest request, @Nullable String reasons) {
        String explanation = reasons == null
                ? ""
                : "\nThere is no pull request for this, because:\n\n"
                        + String.join(
                                "\n", reasons.lines().map(line -> "- " + line).toList())
                        + "\n";
        return body(request, explanation + "\nThis issue is closed by itself when the repository has moved.\n");
    }

    private static String body(OutreachRequest request, String end) {
        String start =
                marker(request.campaign()) + "\n" + abbreviate(request.body().strip(), MAX_BODY_LENGTH) + "\n";
        return start + end;
    }

    static String endingMarker(String campaign, int number) {
        return "<!-- mokuroku campaign %s ended %d -->".formatted(campaign, number);
    }

    /// @param before when the reminder before this one was written; null for none
    static String reminderMarker(String campaign, String reminder, @Nullable Instant before) {
        String key = hash(reminder + before).substring(0, MARKER_LENGTH);
        return "<!-- mokuroku campaign %s reminder %s -->".formatted(campaign, key);
    }

    static @Nullable String lines(List<String> reasons) {
        return reasons.isEmpty() ? null : String.join("\n", reasons);
    }

    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String abbreviate(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
