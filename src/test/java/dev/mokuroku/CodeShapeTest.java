package dev.mokuroku;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How large things may become. There are no exemptions.
class CodeShapeTest {
    private static final int FILE_LINES = 400;
    private static final int METHOD_LINES = 60;
    private static final int PARAMETERS = 7;
    private static final int FILES_IN_A_PACKAGE = 20;

    private static final List<Path> files = new ArrayList<>();
    private static final List<Method> methods = new ArrayList<>();

    /// @param name `file:line name`
    private record Method(String name, long lines, int parameters) {}

    @BeforeAll
    static void read() throws IOException {
        for (Path tree : List.of(Path.of("src/main/java"), Path.of("src/test/java"))) {
            try (Stream<Path> found = Files.walk(tree)) {
                found.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var sources = compiler.getStandardFileManager(null, null, null).getJavaFileObjectsFromPaths(files);
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, null, null, sources);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        for (CompilationUnitTree unit : task.parse()) {
            new MethodScanner(unit, positions).scan(unit, null);
        }
        assertThat(files).hasSizeGreaterThan(100);
        assertThat(methods).hasSizeGreaterThan(500);
    }

    @Test
    void filesAreShort() throws IOException {
        for (Path file : files) {
            try (Stream<String> lines = Files.lines(file)) {
                assertThat(lines.count())
                        .as("Lines of %s: split the class", file)
                        .isLessThanOrEqualTo(FILE_LINES);
            }
        }
    }

    /// Without `package-info.java`.
    @Test
    void packagesAreSmall() {
        Map<Path, Long> sizes = files.stream()
                .filter(file -> file.startsWith("src/main/java") && !file.endsWith("package-info.java"))
                .collect(groupingBy(Path::getParent, counting()));
        assertThat(sizes)
                .hasSizeGreaterThan(10)
                .allSatisfy((folder, count) -> assertThat(count)
                        .as("Files of %s: divide the package by subject", folder)
                        .isLessThanOrEqualTo(FILES_IN_A_PACKAGE));
    }

    @Test
    void methodsAreShort() {
        assertThat(methods)
                .filteredOn(method -> method.lines() > METHOD_LINES)
                .as("Methods of more than %d lines: split them", METHOD_LINES)
                .isEmpty();
    }

    @Test
    void methodsTakeFewParameters() {
        assertThat(methods)
                .filteredOn(method -> method.parameters() > PARAMETERS)
                .as("Methods of more than %d parameters: pass a record", PARAMETERS)
                .isEmpty();
    }

    /// A record's components are no parameters: they are read by name.
    private static final class MethodScanner extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        MethodScanner(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            for (Tree member : type.getMembers()) {
                if (member instanceof MethodTree method) {
                    methods.add(read(method));
                }
            }
            return super.visitClass(type, null);
        }

        private Method read(MethodTree method) {
            LineMap lines = unit.getLineMap();
            long start = lines.getLineNumber(positions.getStartPosition(unit, method));
            long end = lines.getLineNumber(Math.max(0, positions.getEndPosition(unit, method)));
            String name = "%s:%d %s".formatted(unit.getSourceFile().getName(), start, method.getName());
            return new Method(name, end - start + 1, method.getParameters().size());
        }
    }
}
