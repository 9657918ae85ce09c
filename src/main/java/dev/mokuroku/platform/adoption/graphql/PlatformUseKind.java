package dev.mokuroku.platform.adoption.graphql;

import org.eclipse.microprofile.graphql.Description;

@Description("Which uses of platform components are meant.")
public enum PlatformUseKind {
    @Description("What the manifests of repositories declare now.")
    DECLARED,
    @Description("What the deployed versions use.")
    RUNNING
}
