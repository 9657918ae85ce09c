package dev.mokuroku.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How reports of deployments are sent. Reports are numbered; a request has [#reports] of them.
enum ReportForm {
    REST("/api/platform/deployments", "application/json", 1) {
        @Override
        String body(String environment, int request) {
            return """
                    {"component": "%s", "environment": "%s", "version": "1.0.%d", "key": "%s",
                     "commit": "0123456789abcdef0123456789abcdef01234567", "link": "https://ci.example.com/runs/%d"}""".formatted(componentOf(request), environment, request, keyOf(environment, request), request);
        }

        @Override
        boolean isAccepted(int status, String body) {
            return status == 200 || status == 201;
        }
    },
    GRAPHQL("/graphql", "application/json", 1) {
        @Override
        String body(String environment, int request) {
            return """
                    {"query": "mutation Report($input: ReportDeploymentInput!) { reportDeployment(input: $input) \
                    { deployment { id } repeated userErrors { message } } }", "variables": {"input": %s}}""".formatted(REST.body(environment, request));
        }

        @Override
        boolean isAccepted(int status, String body) {
            return status == 200 && body.contains("\"repeated\":") && body.contains("\"userErrors\":[]");
        }
    },
    CDEVENTS("/api/platform/events", "application/cloudevents-batch+json", 50) {
        @Override
        String body(String environment, int request) {
            return numbers(request)
                    .mapToObj(number -> event(environment, number))
                    .collect(Collectors.joining(",", "[", "]"));
        }

        @Override
        boolean isAccepted(int status, String body) {
            return status == 202;
        }
    };

    private static final int COMPONENTS = 10_000;

    private final String path;
    private final String contentType;
    private final int reports;

    ReportForm(String path, String contentType, int reports) {
        this.path = path;
        this.contentType = contentType;
        this.reports = reports;
    }

    String path() {
        return path;
    }

    String contentType() {
        return contentType;
    }

    int reports() {
        return reports;
    }

    abstract String body(String environment, int request);

    abstract boolean isAccepted(int status, String body);

    List<String> keys(String environment, int request) {
        return numbers(request).mapToObj(number -> keyOf(environment, number)).toList();
    }

    IntStream numbers(int request) {
        return IntStream.range(request * reports, (request + 1) * reports);
    }

    static String componentOf(int number) {
        return "load-" + number % COMPONENTS;
    }

    private static String keyOf(String environment, int number) {
        return environment + "-" + number;
    }

    private static String event(String environment, int number) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/load", "type": "dev.cdevents.service.deployed.0.2.0",
                 "datacontenttype": "application/json", "data": {"context": {"id": "%s"}, "subject": {"id": "%s",
                 "content": {"environment": {"id": "%s"}, "artifactId": "pkg:oci/load@sha256%%3A0b31?tag=1.0.%d"}}}}""".formatted(
                keyOf(environment, number), keyOf(environment, number), componentOf(number), environment, number);
    }
}
