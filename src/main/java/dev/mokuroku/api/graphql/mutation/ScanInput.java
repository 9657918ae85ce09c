package dev.mokuroku.api.graphql.mutation;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ScanInput")
@Description("Which source to scan, and how.")
public class ScanInput {
    @NonNull
    @Description("folder:<path>, registered, github:<organisation>")
    public String source = "";

    @DefaultValue("false")
    @Description("Removes everything that is missing, even if so much is missing that a scan would be rejected."
            + " Of a source that no setting names any more, removes all that it held.")
    public boolean confirmRemoval;
}
