package dev.mokuroku.platform.manifest.reader;

import java.util.Locale;

/// For what a repository uses a package.
public enum Scope {
    RUNTIME,
    DEV,
    TEST,
    BUILD,
    /// The environment brings it, as Maven's `provided`.
    PROVIDED,
    OPTIONAL,
    PEER,
    /// A version that uses elsewhere take: dependencyManagement, a catalog.
    MANAGED,
    /// A BOM.
    IMPORT,
    /// A parent POM.
    PARENT,
    /// Listed by go.mod although only other modules need it.
    INDIRECT,
    /// A runtime or a tool: node, java, terraform, package managers.
    ENGINE;

    /// In lower case, as in answers.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
