package dev.mokuroku.platform.usage.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mokuroku.platform.manifest.file.FilePath;
import dev.mokuroku.platform.manifest.file.RepositoryFiles;
import dev.mokuroku.platform.manifest.reader.PublishedPackage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds the packages whose names follow from the name of the repository: actions, reusable workflows, and the module
/// of Terraform whose repository is named `terraform-PROVIDER-NAME`, as registries want it.
public final class RepositoryPackages {
    private static final String WORKFLOWS = ".github/workflows/";
    private static final String REUSABLE = "workflow_call";
    private static final String MODULE = "terraform-";

    private final String slug;
    private final RepositoryFiles files;

    private RepositoryPackages(String slug, RepositoryFiles files) {
        this.slug = slug;
        this.files = files;
    }

    /// @param slug `owner/name`, as GitHub writes it
    public static List<PublishedPackage> of(String slug, RepositoryFiles files) {
        RepositoryPackages packages = new RepositoryPackages(slug, files);
        List<PublishedPackage> found = new ArrayList<>();
        files.paths().stream().sorted().forEach(path -> packages.addAction(path, found));
        packages.addModule(found);
        return found;
    }

    private void addAction(String path, List<PublishedPackage> found) {
        String name = FilePath.name(path);
        if (name.equals("action.yml") || name.equals("action.yaml")) {
            String folder = FilePath.folder(path);
            found.add(action(path, folder.isEmpty() ? "" : "/" + folder));
        } else if (path.startsWith(WORKFLOWS) && isReusable(path)) {
            found.add(action(path, "/" + path));
        }
    }

    private PublishedPackage action(String path, String within) {
        return new PublishedPackage(path, "pkg:githubactions/" + slug + within, null);
    }

    private boolean isReusable(String path) {
        try {
            return new String(files.bytes(path), UTF_8).contains(REUSABLE);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private void addModule(List<PublishedPackage> found) {
        String[] names = slug.split("/", -1);
        String module = names[names.length - 1].toLowerCase(Locale.ROOT);
        int end = module.indexOf('-', MODULE.length());
        if (!module.startsWith(MODULE) || end < 0 || end + 1 == module.length()) {
            return;
        }
        String purl = "pkg:terraform/%s/%s/%s"
                .formatted(names[0], module.substring(end + 1), module.substring(MODULE.length(), end));
        files.paths().stream()
                .filter(path -> path.endsWith(".tf") && FilePath.folder(path).isEmpty())
                .min(String::compareTo)
                .ifPresent(path -> found.add(new PublishedPackage(path, purl, null)));
    }
}
