package dev.mokuroku.platform.manifest;

import dev.mokuroku.platform.manifest.actions.ActionsReader;
import dev.mokuroku.platform.manifest.bundler.GemfileReader;
import dev.mokuroku.platform.manifest.bundler.GemspecReader;
import dev.mokuroku.platform.manifest.cargo.CargoReader;
import dev.mokuroku.platform.manifest.composer.ComposerReader;
import dev.mokuroku.platform.manifest.container.ComposeReader;
import dev.mokuroku.platform.manifest.container.DevcontainerReader;
import dev.mokuroku.platform.manifest.container.DockerfileReader;
import dev.mokuroku.platform.manifest.container.KubernetesReader;
import dev.mokuroku.platform.manifest.container.KustomizationReader;
import dev.mokuroku.platform.manifest.golang.GoModReader;
import dev.mokuroku.platform.manifest.gradle.GradleReader;
import dev.mokuroku.platform.manifest.gradle.VersionCatalogReader;
import dev.mokuroku.platform.manifest.helm.ChartReader;
import dev.mokuroku.platform.manifest.maven.MavenReader;
import dev.mokuroku.platform.manifest.npm.PackageJsonReader;
import dev.mokuroku.platform.manifest.npm.PnpmWorkspaceReader;
import dev.mokuroku.platform.manifest.nuget.DotnetToolsReader;
import dev.mokuroku.platform.manifest.nuget.GlobalJsonReader;
import dev.mokuroku.platform.manifest.nuget.PackagesConfigReader;
import dev.mokuroku.platform.manifest.nuget.ProjectFileReader;
import dev.mokuroku.platform.manifest.python.PipfileReader;
import dev.mokuroku.platform.manifest.python.PyprojectReader;
import dev.mokuroku.platform.manifest.python.RequirementsReader;
import dev.mokuroku.platform.manifest.python.SetupCfgReader;
import dev.mokuroku.platform.manifest.reader.ManifestReader;
import dev.mokuroku.platform.manifest.reader.Repository;
import dev.mokuroku.platform.manifest.runtime.CloudFormationReader;
import dev.mokuroku.platform.manifest.runtime.MiseReader;
import dev.mokuroku.platform.manifest.runtime.ServerlessReader;
import dev.mokuroku.platform.manifest.runtime.VersionFileReader;
import dev.mokuroku.platform.manifest.runtime.WrapperReader;
import dev.mokuroku.platform.manifest.terraform.TerraformReader;
import dev.mokuroku.platform.manifest.terraform.TerragruntReader;
import java.util.List;
import java.util.function.Function;

/// All readers. Several may read the same file, but no two groups add rows at the same place.
final class ManifestReaders {
    private static final List<Function<Repository, ManifestReader>> JVM =
            List.of(MavenReader::new, GradleReader::new, VersionCatalogReader::new, WrapperReader::new);
    private static final List<Function<Repository, ManifestReader>> YAML = List.of(
            ActionsReader::new,
            PnpmWorkspaceReader::new,
            ChartReader::new,
            ServerlessReader::new,
            CloudFormationReader::new,
            ComposeReader::new,
            KustomizationReader::new,
            KubernetesReader::new);
    private static final List<Function<Repository, ManifestReader>> NPM =
            List.of(PackageJsonReader::new, TerraformReader::new, TerragruntReader::new);
    private static final List<Function<Repository, ManifestReader>> OTHERS = List.of(
            GoModReader::new,
            RequirementsReader::new,
            PyprojectReader::new,
            PipfileReader::new,
            SetupCfgReader::new,
            ProjectFileReader::new,
            PackagesConfigReader::new,
            GlobalJsonReader::new,
            DotnetToolsReader::new,
            CargoReader::new,
            ComposerReader::new,
            GemfileReader::new,
            GemspecReader::new,
            VersionFileReader::new,
            MiseReader::new,
            DockerfileReader::new,
            DevcontainerReader::new);

    /// Readers of one group share documents, readers of different groups seldom read the same file.
    private static final List<List<Function<Repository, ManifestReader>>> GROUPS = List.of(YAML, JVM, NPM, OTHERS);

    private ManifestReaders() {}

    static List<ManifestReader> of(Repository repository) {
        return GROUPS.stream()
                .flatMap(List::stream)
                .map(reader -> reader.apply(repository))
                .toList();
    }

    /// The same readers, for several threads: each group has a repository of its own.
    ///
    /// @return functions that make the readers of one group
    static List<Function<Repository, List<ManifestReader>>> groups() {
        return GROUPS.stream().map(ManifestReaders::makerOf).toList();
    }

    private static Function<Repository, List<ManifestReader>> makerOf(
            List<Function<Repository, ManifestReader>> group) {
        return repository ->
                group.stream().map(reader -> reader.apply(repository)).toList();
    }
}
