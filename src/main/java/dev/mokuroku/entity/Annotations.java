package dev.mokuroku.entity;

/// Well-known annotation keys that the catalog itself reads or writes.
public final class Annotations {
    /// The [LocationRef] of the file that holds the entity.
    public static final String MANAGED_BY_LOCATION = "backstage.io/managed-by-location";
    /// The [LocationRef] that was registered or discovered and led to the file.
    public static final String MANAGED_BY_ORIGIN_LOCATION = "backstage.io/managed-by-origin-location";
    public static final String SOURCE_LOCATION = "backstage.io/source-location";
    public static final String VIEW_URL = "backstage.io/view-url";
    public static final String EDIT_URL = "backstage.io/edit-url";
    /// `"true"` where no file describes the entity any more.
    public static final String ORPHAN = "backstage.io/orphan";
    /// `owner/repository` on GitHub.
    public static final String GITHUB_PROJECT_SLUG = "github.com/project-slug";

    /// `organisation/team` on GitHub.
    public static final String GITHUB_TEAM_SLUG = "github.com/team-slug";
    public static final String GITHUB_USER_LOGIN = "github.com/user-login";

    private Annotations() {}
}
