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

/// All readers. Several may read the same file.
final class ManifestReaders {
    private static final List<Function<Repository, ManifestReader>> READERS = List.of(
            ActionsReader::new,
            PackageJsonReader::new,
            PnpmWorkspaceReader::new,
            GoModReader::new,
            MavenReader::new,
            GradleReader::new,
            VersionCatalogReader::new,
            RequirementsReader::new,
            PyprojectReader::new,
            PipfileReader::new,
            SetupCfgReader::new,
            ProjectFileReader::new,
            PackagesConfigReader::new,
            GlobalJsonReader::new,
            DotnetToolsReader::new,
            TerraformReader::new,
            TerragruntReader::new,
            CargoReader::new,
            ComposerReader::new,
            GemfileReader::new,
            GemspecReader::new,
            ChartReader::new,
            VersionFileReader::new,
            MiseReader::new,
            WrapperReader::new,
            ServerlessReader::new,
            CloudFormationReader::new,
            DockerfileReader::new,
            ComposeReader::new,
            DevcontainerReader::new,
            KustomizationReader::new,
            KubernetesReader::new);

    private ManifestReaders() {}

    static List<ManifestReader> of(Repository repository) {
        return READERS.stream().map(reader -> reader.apply(repository)).toList();
    }
}
