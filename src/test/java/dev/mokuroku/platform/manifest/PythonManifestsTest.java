package dev.mokuroku.platform.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PythonManifestsTest {
    @Test
    void requirementsFilesStandForThemselves() {
        var files = RepositoryFixture.of("requirements.in", """
                        # a comment
                        -r other.txt
                        Foo.Bar[extra] >= 1.0, <2 ; python_version > "3.8"  # why
                        plain
                        git+https://example.com/x.git#egg=x
                        direct @ https://example.com/direct.whl
                        """).with("requirements.txt", """
                        foo-bar==1.4 \\
                            --hash=sha256:aa
                            # via -r requirements.in
                        transitive==3
                        """);
        assertThat(files.rows())
                .containsExactly(
                        "requirements.in:3 pkg:pypi/foo-bar >= 1.0, <2 runtime 1.4",
                        "requirements.in:4 pkg:pypi/plain - runtime -",
                        "requirements.txt:1 pkg:pypi/foo-bar ==1.4 runtime -",
                        "requirements.txt:4 pkg:pypi/transitive ==3 runtime -");
    }

    @Test
    void compiledFilesInAnotherFolderNameTheirSource() {
        var files = RepositoryFixture.of("requirements/source/dev.in", "x\n")
                .with("requirements/source/requirements-dev.in", "tool>=1\n")
                .with(
                        "requirements/out/requirements-dev.txt",
                        "# from requirements/source/requirements-dev.in\ntool==1.9\n");
        assertThat(files.rows()).contains("requirements/source/requirements-dev.in:1 pkg:pypi/tool >=1 dev 1.9");
    }

    @Test
    void pyprojectHasTheTablesOfTheStandard() {
        var files = RepositoryFixture.of("pyproject.toml", """
                        [build-system]
                        requires = ["hatchling>=1"]
                        [project]
                        requires-python = ">=3.12"
                        dependencies = [
                          "flask[async]>=3",
                          "own",
                        ]
                        [project.optional-dependencies]
                        fast = ["uvloop"]
                        [dependency-groups]
                        dev = ["pytest>=8", {include-group = "x"}]
                        [tool.uv.sources]
                        own = { workspace = true }
                        """).with("uv.lock", """
                        [[package]]
                        name = "flask"
                        version = "3.1.0"
                        source = { registry = "https://example.com" }
                        dependencies = [
                            { name = "click" },
                        ]
                        """);
        assertThat(files.rows())
                .containsExactly(
                        "pyproject.toml:2 pkg:pypi/hatchling >=1 build -",
                        "pyproject.toml:4 pkg:generic/python >=3.12 engine -",
                        "pyproject.toml:6 pkg:pypi/flask >=3 runtime 3.1.0",
                        "pyproject.toml:10 pkg:pypi/uvloop - optional -",
                        "pyproject.toml:12 pkg:pypi/pytest >=8 dev -");
    }

    @Test
    void pyprojectHasTheTablesOfPoetry() {
        var files = RepositoryFixture.of("pyproject.toml", """
                        [tool.poetry.dependencies]
                        python = "^3.12"
                        django = { version = "^5.0", extras = ["x"] }
                        here = { path = "../here" }
                        [tool.poetry.group.lint.dependencies]
                        ruff = "*"
                        """)
                .with("poetry.lock", "[[package]]\nname = \"Django\"\nversion = \"5.0.4\"\n");
        assertThat(files.rows())
                .containsExactly(
                        "pyproject.toml:2 pkg:generic/python ^3.12 engine -",
                        "pyproject.toml:3 pkg:pypi/django ^5.0 runtime 5.0.4",
                        "pyproject.toml:6 pkg:pypi/ruff * dev -");
    }

    @Test
    void pipfilesHaveTheirLock() {
        var files = RepositoryFixture.of("Pipfile", """
                        [packages]
                        Requests = "~=2.32"
                        gone = {git = "https://example.com/x"}
                        [dev-packages]
                        black = {version = "*"}
                        [requires]
                        python_version = "3.13"
                        """)
                .with("Pipfile.lock", "{\"default\": {\"requests\": {\"version\": \"==2.32.5\"}}}");
        assertThat(files.rows())
                .containsExactly(
                        "Pipfile:2 pkg:pypi/requests ~=2.32 runtime 2.32.5",
                        "Pipfile:5 pkg:pypi/black * dev -",
                        "Pipfile:7 pkg:generic/python 3.13 engine -");
    }
}
