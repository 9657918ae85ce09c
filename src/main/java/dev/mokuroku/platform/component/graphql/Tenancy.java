package dev.mokuroku.platform.component.graphql;

import org.eclipse.microprofile.graphql.Description;

@Description("How teams share a platform component.")
public enum Tenancy {
    @Description("All teams use one instance.")
    SHARED,
    @Description("Each team has an instance of its own.")
    INSTANCE
}
