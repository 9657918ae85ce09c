package dev.mokuroku.scaffolder.task.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("CancelTaskInput")
@Description("Which task to cancel.")
public class CancelTaskInput {
    @NonNull
    @Description("The id of the task.")
    public String id = "";
}
