package org.manumit.server.shape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checked-out sources, found upwards from where the test runs. */
final class Repository {

    private Repository() {}

    static Path root() {
        Path step = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(step.resolve("analytics")) || !Files.exists(step.resolve("pom.xml"))) {
            step = java.util.Objects.requireNonNull(step.getParent(), "the repository's root was not found");
        }
        return step;
    }

    /** Source files below the folder with one of the endings; what is built or fetched is left out. */
    static List<Path> files(Path folder, String... endings) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> Stream.of(endings)
                            .anyMatch(ending -> path.toString().endsWith(ending)))
                    .filter(path -> Stream.of("target", "node_modules", "dist", ".git")
                            .noneMatch(built -> path.toString().contains("/" + built + "/")))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
