package org.manumit.server.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceShapeTest {

    private static final int LONGEST = 500;

    @Test
    void noSourceFileIsLongerThanFiveHundredLines() {
        List<String> tooLong =
                Repository.files(Repository.root(), ".java", ".ts", ".tsx", ".sql", ".css", ".mjs").stream()
                        .map(file -> lines(file) + " " + Repository.root().relativize(file))
                        .filter(line -> Integer.parseInt(line.split(" ", 2)[0]) > LONGEST)
                        .toList();
        assertThat(tooLong).isEmpty();
    }

    private static int lines(Path file) {
        return (int) Repository.text(file).lines().count();
    }

    @Test
    void everyPackageIsNullMarked() {
        List<Path> unmarked = Stream.of("analytics", "formats", "world", "server", "cli")
                .map(module -> Repository.root().resolve(module).resolve("src/main/java"))
                .filter(Files::isDirectory)
                .flatMap(sources -> Repository.files(sources, ".java").stream())
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java"))
                        || !Repository.text(folder.resolve("package-info.java")).contains("@NullMarked"))
                .toList();
        assertThat(unmarked).isEmpty();
    }

    @Test
    void noTestIsSwitchedOffAndNoWorkIsLeftForLater() {
        String later = "TO" + "DO";
        String off = "@Dis" + "abled";
        List<Path> found = Stream.of("analytics", "formats", "world", "server", "cli", "e2e")
                .map(module -> Repository.root().resolve(module).resolve("src"))
                .filter(Files::isDirectory)
                .flatMap(sources -> Repository.files(sources, ".java").stream())
                .filter(file -> Repository.text(file)
                        .lines()
                        .anyMatch(line ->
                                line.contains("// " + later) || line.strip().startsWith(off)))
                .toList();
        assertThat(found).isEmpty();
    }
}
