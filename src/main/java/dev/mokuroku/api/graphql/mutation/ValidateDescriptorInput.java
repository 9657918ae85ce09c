package dev.mokuroku.api.graphql.mutation;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("ValidateDescriptorInput")
@Description("A descriptor to check.")
public class ValidateDescriptorInput {
    @NonNull
    @Description("The file's text: YAML documents, or JSON.")
    public String content = "";

    @NonNull
    @DefaultValue("https://example.com/catalog-info.yaml")
    @Description("The future address of the file; relative references resolve against it.")
    public String target = "https://example.com/catalog-info.yaml";
}
