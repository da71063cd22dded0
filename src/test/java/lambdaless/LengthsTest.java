package lambdaless;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Code that grows past these lengths misses a concept. A rule of this house, which a project made from it need not share. */
@Tag("house")
final class LengthsTest {
    private static final int LONGEST_FILE = 200;
    private static final int LONGEST_FUNCTION = 30;

    @Test
    void no_file_is_too_long() throws IOException {
        var tooLong = new ArrayList<Path>();
        for (var file : files()) {
            if (Files.readAllLines(file).size() > LONGEST_FILE) {
                tooLong.add(file);
            }
        }
        assertThat(files()).hasSizeGreaterThan(200);
        assertThat(tooLong).isEmpty();
    }

    @Test
    void no_function_is_too_long() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var sources = manager.getJavaFileObjectsFromPaths(files());
            var task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, sources);
            var functions = new Functions(Trees.instance(task));
            for (var unit : task.parse()) {
                functions.scan(unit, unit);
            }
            assertThat(functions.seen).hasSizeGreaterThan(1000);
            assertThat(functions.seen.stream().filter(each -> each.lines() > LONGEST_FUNCTION))
                    .isEmpty();
        }
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** A function and how many lines it has, from the line of its opening brace. */
    private record Length(String file, String function, long lines) {}

    private static final class Functions extends TreeScanner<Void, CompilationUnitTree> {
        private final List<Length> seen = new ArrayList<>();
        private final Trees trees;

        Functions(Trees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
            if (method.getBody() != null) {
                seen.add(new Length(
                        Path.of(unit.getSourceFile().getName()).getFileName().toString(),
                        method.getName().toString(),
                        line(unit, end(unit, method)) - line(unit, start(unit, method.getBody())) + 1));
            }
            return super.visitMethod(method, unit);
        }

        private long start(CompilationUnitTree unit, Tree tree) {
            return trees.getSourcePositions().getStartPosition(unit, tree);
        }

        private long end(CompilationUnitTree unit, Tree tree) {
            return trees.getSourcePositions().getEndPosition(unit, tree);
        }

        private static long line(CompilationUnitTree unit, long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
