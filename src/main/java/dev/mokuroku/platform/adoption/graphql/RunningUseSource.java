package dev.mokuroku.platform.adoption.graphql;

import dev.mokuroku.graphql.schema.MirrorOf;
import dev.mokuroku.platform.running.match.KnownBy;
import org.eclipse.microprofile.graphql.Description;

@MirrorOf(KnownBy.class)
@Description("How it is known which version of a platform component a deployment uses.")
public enum RunningUseSource {
    @Description("The report of the deployment is about the platform component itself.")
    REPORT,
    @Description("A bill of materials of the deployed version.")
    SBOM,
    @Description("The manifests of the deployed commit.")
    COMMIT,
    @Description("What the manifests declared when it was deployed, because the commit is not known or cannot be read.")
    DEPLOYMENT_TIME
}
