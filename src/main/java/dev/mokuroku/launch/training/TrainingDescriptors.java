package dev.mokuroku.launch.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A template that renders a file, and a scorecard for all components, beside the generated catalog.
final class TrainingDescriptors {
    static final String TEMPLATE_REF = "template:default/training";

    private static final String TEMPLATE = """
            apiVersion: scaffolder.backstage.io/v1beta3
            kind: Template
            metadata: {name: training, title: Training}
            spec:
              type: service
              owner: team-0
              parameters:
                - title: Service
                  required: [name]
                  properties:
                    name: {type: string, pattern: '^[a-z0-9-]+$'}
                    port: {type: integer, default: 8080}
              steps:
                - {id: begin, name: Begin, action: 'debug:log', input: {message: 'Makes ${{ parameters.name | upper }}'}}
                - id: files
                  name: Files
                  action: fetch:template
                  input:
                    url: ./skeleton
                    values: {name: '${{ parameters.name }}', port: '${{ parameters.port }}'}
                - id: end
                  name: End
                  if: ${{ parameters.port > 0 }}
                  action: debug:log
                  input: {message: '${{ steps.files.output | dump }}', listWorkspace: true}
              output:
                text: [{title: Name, content: '${{ parameters.name }}'}]
            """;

    private static final String SKELETON = """
            # ${{ values.name }}
            {% for i in [1, 2, 3] %}Replica {{ i }} listens on {{ values.port + i }}.
            {% endfor %}
            """;

    private static final String SCORECARD = """
            apiVersion: mokuroku.dev/v1alpha1
            kind: Scorecard
            metadata: {name: training}
            spec:
              owner: team-0
              appliesTo: {kind: component}
              levels: [{name: silver, minPercent: 50}, {name: gold, minPercent: 90}]
              checks:
                - {id: described, expression: "entity.description != ''"}
                - {id: production, expression: "entity.lifecycle == 'production'", message: 'It is ${entity.lifecycle}'}
                - {id: tagged, expression: "entity.tags.exists(tag, tag == 'java')"}
                - {id: linked, expression: 'entity.link_count > 0'}
                - {id: documented, expression: "'backstage.io/techdocs-ref' in entity.annotations"}
                - {id: owned, expression: "entity.owner.startsWith('group:')"}
            """;

    private TrainingDescriptors() {}

    static void writeTo(Path folder) throws IOException {
        Path own = Files.createDirectories(folder.resolve("template"));
        Files.writeString(own.resolve("template.yaml"), TEMPLATE);
        Files.writeString(own.resolve("scorecard.yaml"), SCORECARD);
        Files.writeString(Files.createDirectories(own.resolve("skeleton")).resolve("README.md"), SKELETON);
    }
}
