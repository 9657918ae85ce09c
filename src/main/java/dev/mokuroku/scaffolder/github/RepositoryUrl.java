package dev.mokuroku.scaffolder.github;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.entity.RepositoryPath;
import dev.mokuroku.scaffolder.action.ActionException;
import dev.mokuroku.scaffolder.filter.RepoUrl;
import dev.mokuroku.scaffolder.templating.TemplateException;
import java.net.URLEncoder;

/// The value of a RepoUrlPicker: `github.com?owner=acme&repo=shop`.
///
/// @param text as the template gives it
public record RepositoryUrl(String text, String host, String owner, String name) {
    /// @throws ActionException if the host, the owner or the repository is missing
    public static RepositoryUrl parse(String text) {
        try {
            RepoUrl url = RepoUrl.parse(text);
            return new RepositoryUrl(text, url.host(), url.required("owner"), url.required("repo"));
        } catch (TemplateException invalid) {
            throw ActionException.invalidInput("%s; write %s"
                    .formatted(
                            invalid.getMessage(),
                            RepositoryPath.parse(text)
                                    .map(path -> "%s as %s?owner=%s&repo=%s"
                                            .formatted(text, path.host(), path.owner(), path.name()))
                                    .orElse("the repository as github.com?owner=acme&repo=shop")));
        }
    }

    /// `acme/shop`.
    public String slug() {
        return owner + "/" + name;
    }

    /// A path of the REST API.
    ///
    /// @param below such as `/topics`, escaped
    public String api(String below) {
        return "/repos/%s/%s%s".formatted(escaped(owner), escaped(name), below);
    }

    /// A text as a part of a path.
    public static String escaped(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
