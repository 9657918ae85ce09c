package dev.mokuroku.api.graphql.mutation;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("RegisterLocationInput")
@Description("Which file to register, and how.")
public class RegisterLocationInput {
    @NonNull
    @Description("The address of the file.")
    public String target = "";

    @DefaultValue("url")
    @Description("url, or file for one on the server's disk.")
    public String type = "url";

    @DefaultValue("false")
    @Description("Only reports what the file would define; changes nothing.")
    public boolean dryRun;

    @DefaultValue("REJECT")
    @Description("What to do if the file is already registered.")
    public OnConflict onConflict = OnConflict.REJECT;

    @Description("What to do with a file that is already registered.")
    public enum OnConflict {
        @Description("Return an error with the code CONFLICT.")
        REJECT,
        @Description("Read it again.")
        REFRESH
    }
}
