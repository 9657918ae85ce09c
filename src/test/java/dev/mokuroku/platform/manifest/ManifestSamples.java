package dev.mokuroku.platform.manifest;

import java.util.LinkedHashMap;
import java.util.Map;

/// A valid manifest of each format, with a dependency at version 1.2.3.
final class ManifestSamples {
    private ManifestSamples() {}

    static Map<String, String> byPath() {
        Map<String, String> samples = new LinkedHashMap<>();
        addNpmAndJvm(samples);
        addPython(samples);
        addDotnetAndInfrastructure(samples);
        addTools(samples);
        addContainers(samples);
        return samples;
    }

    private static void addNpmAndJvm(Map<String, String> samples) {
        samples.put("package.json", """
                {"dependencies": {"a": "1.2.3"}, "devDependencies": {"b": "^1.2.3"}, "engines": {"node": ">=20"},
                 "packageManager": "pnpm@9.1.0+sha512.abc"}
                """);
        samples.put("pnpm-workspace.yaml", "catalog:\n  a: 1.2.3\ncatalogs:\n  old:\n    b: ^1.2.3\n");
        samples.put("go.mod", "module x.io/y\n\nrequire (\n\ta.io/b v1.2.3 // indirect\n)\n");
        samples.put("pom.xml", """
                <project><parent><groupId>g</groupId><artifactId>p</artifactId><version>1.2.3</version></parent>
                <properties><v>1.2.3</v></properties><dependencies><dependency><groupId>g</groupId>
                <artifactId>a</artifactId><version>${v}</version></dependency></dependencies></project>
                """);
        samples.put(
                ".mvn/extensions.xml",
                "<extensions><extension><groupId>g</groupId><artifactId>a</artifactId><version>1.2.3</version></extension></extensions>");
        samples.put("build.gradle", """
                plugins { id 'x.y' version '1.2.3' }
                def v = '1.2.3'
                dependencies { implementation "g:a:$v"; testImplementation('g:b:1.2.3') { transitive = false } }
                """);
        samples.put("gradle/libs.versions.toml", """
                [versions]
                v = "1.2.3"
                [libraries]
                a = { module = "g:a", version.ref = "v" }
                b = "g:b:1.2.3"
                [plugins]
                p = { id = "x.y", version = "1.2.3" }
                """);
    }

    private static void addPython(Map<String, String> samples) {
        samples.put("requirements.txt", "a[b]==1.2.3 ; python_version > '3' # why\nc>=1.2.3,\\\n<2\n");
        samples.put("pyproject.toml", """
                [project]
                requires-python = ">=3.12"
                dependencies = ["a==1.2.3", "b[c]>=1"]
                [tool.poetry.dependencies]
                d = "^1.2.3"
                e = { version = "1.2.3", extras = ["x"] }
                """);
        samples.put(
                "Pipfile",
                "[packages]\na = \"==1.2.3\"\nb = { version = \"*\" }\n[requires]\npython_version = \"3.12\"\n");
        samples.put("setup.cfg", """
                [options]
                python_requires = >=3.12
                install_requires =
                    a==1.2.3
                    b[c]>=1 ; python_version > "3"
                [options.extras_require]
                test = pytest
                """);
    }

    private static void addDotnetAndInfrastructure(Map<String, String> samples) {
        samples.put("a.csproj", """
                <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><V>1.2.3</V></PropertyGroup><ItemGroup>
                <PackageReference Include="A" Version="$(V)"/></ItemGroup></Project>
                """);
        samples.put("packages.config", "<packages><package id=\"A\" version=\"1.2.3\"/></packages>");
        samples.put("global.json", "{\"sdk\": {\"version\": \"9.0.100\"}, \"msbuild-sdks\": {\"A\": \"1.2.3\"}}");
        samples.put("dotnet-tools.json", "{\"tools\": {\"a\": {\"version\": \"1.2.3\", \"commands\": [\"a\"]}}}");
        samples.put("main.tf", """
                terraform {
                  required_version = ">= 1.2.3"
                  required_providers { aws = { source = "hashicorp/aws", version = "~> 1.2.3" } }
                }
                module "a" { source = "git::https://github.com/o/r.git//x?ref=v1.2.3" }
                """);
        samples.put("terragrunt.hcl", "terraform {\n  source = \"tfr:///a/b/c?version=1.2.3\"\n}\n");
        samples.put("Cargo.toml", "[dependencies]\na = \"1.2.3\"\nb = { version = \"1.2.3\", features = [\"x\"] }\n");
        samples.put(
                "composer.json",
                "{\"require\": {\"php\": \">=8\", \"a/b\": \"^1.2.3\"}, \"require-dev\": {\"c/d\": \"*\"}}");
        samples.put("Gemfile", "source 'https://rubygems.org'\nruby '3.4.1'\ngem 'a', '~> 1.2.3', require: false\n");
        samples.put("a.gemspec", "Gem::Specification.new do |s|\n  s.name = 'a'\n  s.version = '1.2.3'\nend\n");
        samples.put(
                "Chart.yaml",
                "dependencies:\n  - name: a\n    version: 1.2.3\n    repository: https://charts.example.com/\n");
    }

    private static void addTools(Map<String, String> samples) {
        samples.put(".tool-versions", "nodejs 22.1.0\nterraform 1.2.3 # pinned\n");
        samples.put(
                "mise.toml",
                "[tools]\nnode = \"22\"\npython = [\"3.12\", \"3.13\"]\n\"npm:a\" = { version = \"1.2.3\" }\n");
        samples.put(
                "gradle/wrapper/gradle-wrapper.properties",
                "distributionUrl=https\\://services.gradle.org/distributions/gradle-8.10-bin.zip\n");
        samples.put(
                "serverless.yml",
                "provider:\n  name: aws\n  runtime: nodejs20.x\nfunctions:\n  a:\n    runtime: python3.12\n");
        samples.put("template.yaml", """
                Globals: {Function: {Runtime: java21}}
                Resources:
                  A: {Type: "AWS::Serverless::Function", Properties: {Runtime: nodejs20.x}}
                """);
    }

    private static void addContainers(Map<String, String> samples) {
        samples.put("Dockerfile", """
                ARG V=1.2.3
                FROM a:${V:-1} AS build
                RUN --mount=type=cache,from=c:1.2.3 <<EOF
                FROM not:this
                EOF
                FROM b:1.2.3
                COPY --from=build /a /b
                """);
        samples.put("compose.yaml", "services:\n  a:\n    image: a:${V:-1.2.3}\n  b: {build: ., image: b}\n");
        samples.put("devcontainer.json", "{\"image\": \"a:1.2.3\", \"features\": {\"ghcr.io/a/b:1\": {}}}");
        samples.put("kustomization.yaml", """
                resources:
                  - https://github.com/o/r//base?ref=v1.2.3
                images:
                  - {name: a, newName: b.io/a, newTag: 1.2.3}
                helmCharts:
                  - {name: a, repo: "https://charts.example.com", version: 1.2.3}
                """);
        samples.put("deploy.yaml", """
                apiVersion: apps/v1
                kind: Deployment
                spec: {template: {spec: {containers: [{name: a, image: "a:1.2.3"}]}}}
                """);
        samples.put(".github/workflows/a.yml", """
                jobs:
                  a:
                    container: node:22
                    steps:
                      - uses: o/r@0123456789012345678901234567890123456789 # v1.2.3
                  b: {uses: o/r/.github/workflows/x.yml@v1}
                """);
    }
}
