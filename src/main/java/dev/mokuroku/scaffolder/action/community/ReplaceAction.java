package dev.mokuroku.scaffolder.action.community;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mokuroku.scaffolder.action.ActionContext;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.action.file.WorkspaceFiles;
import dev.mokuroku.scaffolder.action.text.TextFile;
import dev.mokuroku.scaffolder.templating.regex.CountedText;
import dev.mokuroku.scaffolder.templating.regex.RegexSyntax;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// `roadiehq:utils:fs:replace`: replaces texts in files.
@Singleton
public class ReplaceAction extends CommunityAction {
    /// What stands for a match in a replacement of JavaScript.
    private static final Pattern JAVASCRIPT_REFERENCE = Pattern.compile("\\$(\\$|&|\\d{1,2}|<[^>]+>)");

    private static final int MAX_LENGTH = 16 << 20;
    private static final long MAX_READS = 200_000_000;
    private static final int READS_BETWEEN_CHECKS = 1 << 20;

    ReplaceAction(CommunityConfig config) {
        super(config, "roadiehq-utils-fs-replace");
    }

    @Override
    public void run(ActionContext context) throws IOException {
        for (JsonNode edit : context.input().path("files")) {
            boolean hidden = edit.path("includeDotFiles").asBoolean(false);
            for (Path file : WorkspaceFiles.matching(
                    context.workspace(), edit.path("file").asText(), hidden)) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    String content = TextFile.readBounded(file);
                    Files.writeString(file, replaced(content, edit, context));
                }
            }
        }
        context.workspace().checkSize();
    }

    /// A long replacement of many short texts would not fit into memory.
    private static String replaced(Matcher matcher, String replacement) {
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(text, replacement);
            if (text.length() > MAX_LENGTH) {
                throw ActionException.failed(
                        "The text with its replacements has more than %,d characters".formatted(MAX_LENGTH));
            }
        }
        return matcher.appendTail(text).toString();
    }

    private static String replaced(String content, JsonNode edit, ActionContext context) {
        boolean regex = edit.path("matchRegex").asBoolean(false);
        String find = edit.path("find").asText();
        String replacement = edit.path("replaceWith").asText();
        try {
            Matcher matcher = Pattern.compile(regex ? RegexSyntax.toJava(find) : Pattern.quote(find))
                    .matcher(limited(content, context));
            return replaced(matcher, regex ? toJava(replacement) : Matcher.quoteReplacement(replacement));
        } catch (PatternSyntaxException invalid) {
            throw ActionException.invalidInput("find is no regular expression: %s".formatted(invalid.getMessage()));
        } catch (IndexOutOfBoundsException | IllegalArgumentException invalid) {
            throw ActionException.invalidInput(
                    "replaceWith refers to a group that find lacks: %s".formatted(invalid.getMessage()));
        }
    }

    private static CountedText limited(String content, ActionContext context) {
        return new CountedText(content, READS_BETWEEN_CHECKS, reads -> {
            context.cancellation().check();
            if (reads > MAX_READS) {
                throw ActionException.invalidInput(
                        "find takes too long to match: repeat nothing that repeats itself, as in (a+)+");
            }
        });
    }

    private static String toJava(String replacement) {
        StringBuilder java = new StringBuilder();
        Matcher references = JAVASCRIPT_REFERENCE.matcher(replacement);
        int end = 0;
        while (references.find()) {
            java.append(Matcher.quoteReplacement(replacement.substring(end, references.start())));
            String name = references.group(1);
            java.append(
                    switch (name.charAt(0)) {
                        case '$' -> "\\$";
                        case '&' -> "$0";
                        case '<' -> "${" + name.substring(1, name.length() - 1) + "}";
                        default -> "$" + name;
                    });
            end = references.end();
        }
        return java.append(Matcher.quoteReplacement(replacement.substring(end))).toString();
    }
}
