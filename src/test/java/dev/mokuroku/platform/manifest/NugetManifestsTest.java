package dev.mokuroku.platform.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NugetManifestsTest {
    @Test
    void usesTakeCentralVersionsOfTheNearestFile() {
        var files = RepositoryFixture.of("Directory.Packages.props", """
                        <Project><PropertyGroup><V>1.0</V></PropertyGroup><ItemGroup>
                          <PackageVersion Include="A" Version="$(V)" />
                          <PackageVersion Include="B" Version="2.0" />
                        </ItemGroup></Project>
                        """)
                .with("src/Directory.Packages.props", """
                        <Project><ItemGroup><PackageVersion Include="A" Version="1.5" /></ItemGroup></Project>
                        """)
                .with("src/App/App.csproj", """
                        <Project Sdk="Microsoft.NET.Sdk;Acme.Sdk/4.0"><ItemGroup>
                          <PackageReference Include="a" />
                          <PackageReference Include="B" VersionOverride="2.1" />
                          <PackageReference Include="C"><Version>3.0</Version></PackageReference>
                          <PackageReference Update="D" PrivateAssets="all" />
                          <ProjectReference Include="../Lib/Lib.csproj" />
                        </ItemGroup></Project>
                        """)
                .with("src/App/packages.lock.json", """
                        {"dependencies": {"net9.0": {
                          "A": {"type": "Direct", "resolved": "1.5.2"},
                          "C": {"type": "Transitive", "resolved": "9"}
                        }}}
                        """);
        assertThat(files.rows())
                .containsExactly(
                        "Directory.Packages.props:2 pkg:nuget/A 1.0 managed -",
                        "Directory.Packages.props:3 pkg:nuget/B 2.0 managed -",
                        "src/App/App.csproj:1 pkg:nuget/Acme.Sdk 4.0 build -",
                        "src/App/App.csproj:2 pkg:nuget/a 1.5 runtime 1.5.2",
                        "src/App/App.csproj:3 pkg:nuget/B 2.1 runtime -",
                        "src/App/App.csproj:4 pkg:nuget/C 3.0 runtime -",
                        "src/Directory.Packages.props:1 pkg:nuget/A 1.5 managed -");
    }

    @Test
    void readsPackagesConfigAndGlobalJson() {
        var files = RepositoryFixture.of("packages.config", """
                        <?xml version="1.0"?>
                        <packages>
                          <package id="Old" version="1.0" />
                          <package id="Tool" version="2.0" developmentDependency="true" />
                        </packages>
                        """)
                .with("global.json", """
                        {"sdk": {"version": "9.0.100"}, "msbuild-sdks": {"Acme.Sdk": "1.0"}}
                        """)
                .with(".config/dotnet-tools.json", "{\"tools\": {\"dotnet-ef\": {\"version\": \"9.0.1\"}}}");
        assertThat(files.rows())
                .containsExactly(
                        ".config/dotnet-tools.json:1 pkg:nuget/dotnet-ef 9.0.1 build -",
                        "global.json:1 pkg:generic/dotnet-sdk 9.0.100 engine -",
                        "global.json:1 pkg:nuget/Acme.Sdk 1.0 build -",
                        "packages.config:3 pkg:nuget/Old 1.0 runtime -",
                        "packages.config:4 pkg:nuget/Tool 2.0 dev -");
    }

    @Test
    void readsFilesWithAByteOrderMark() {
        String text = "<Project><ItemGroup><PackageReference Include=\"A\" Version=\"1\"/></ItemGroup></Project>";
        var files = new RepositoryFixture()
                .with("a.csproj", "\uFEFF" + text)
                .with("b.csproj", ("\uFEFF" + text).getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
        assertThat(files.rows())
                .containsExactly("a.csproj:1 pkg:nuget/A 1 runtime -", "b.csproj:1 pkg:nuget/A 1 runtime -");
    }
}
