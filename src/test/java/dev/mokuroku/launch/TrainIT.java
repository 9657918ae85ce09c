package dev.mokuroku.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class TrainIT {
    @TempDir
    Path folder;

    @Test
    void makesACacheThatAStartUses() throws Exception {
        Path cache = folder.resolve("mokuroku.aot");
        String told =
                run(0, "-Xmx512m", "-XX:AOTCacheOutput=" + cache, "-jar", PackagedMokuroku.JAR.toString(), "train");
        assertThat(told).containsPattern("Trained with 4,050 entities and [\\d,]+ requests\\.");
        assertThat(cache).isNotEmptyFile();

        // This JVM ends where the cache cannot be used.
        List<String> jvm = List.of("-XX:AOTMode=on", "-XX:AOTCache=" + cache, "-Xlog:class+load");
        try (PackagedMokuroku running =
                PackagedMokuroku.start(folder.resolve("data"), Map.of(), jvm, Duration.ofSeconds(60))) {
            assertThat(running.ask("{entities(first:0){totalCount}}").getInt("data.entities.totalCount"))
                    .as("nothing of the training is left")
                    .isZero();
            assertThat(running.log()).contains("dev.mokuroku.launch.Mokuroku source: shared objects file");
        }
    }

    @Test
    void wantsAJvmThatKeepsWhatItLearns() throws Exception {
        assertThat(run(2, "-jar", PackagedMokuroku.JAR.toString(), "train")).contains("-XX:AOTCacheOutput=");
    }

    @Test
    void refusesACommandThatItDoesNotKnow() throws Exception {
        assertThat(run(2, "-jar", PackagedMokuroku.JAR.toString(), "trian"))
                .contains("Unknown command 'trian': expected dry-run, train, token, packages or scorecard");
    }

    private String run(int code, String... arguments) throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        ProcessBuilder command = new ProcessBuilder(PackagedMokuroku.java());
        command.command().addAll(List.of(arguments));
        Process process =
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String told = Files.readString(log);
        assertThat(process.exitValue()).as(told).isEqualTo(code);
        return told;
    }
}
