package dev.mokuroku.platform.component.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("How to move to a major version.")
public record UpgradeGuide(
        @NonNull @Description("The major version that it leads to.")
        String major,

        @NonNull @Description("Where the guide is.") String url) {}
